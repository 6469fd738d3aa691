package vn.suyton.engine;

import java.util.List;

/**
 * Where a case stands in its process.
 *
 * @param process key of the process
 * @param version of the process file the case runs on
 * @param done ids of elements it has passed, in order
 * @param current ids of elements where it waits or has ended
 */
public record Progress(
        String process, String processDefinitionId, int version, List<String> done, List<String> current) {}
