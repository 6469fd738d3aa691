package vn.suyton.engine;

import java.util.List;

/**
 * Where a case stands, drawn and in words, in the language of the reader.
 *
 * @param svg the diagram with what is done and where it waits; empty when the file has no drawing
 * @param words the same as sentences: what is done, then where it waits
 * @param waiting names of the steps where it waits, empty when it has ended
 */
public record CasePicture(String svg, List<String> words, List<String> waiting) {}
