package vn.suyton.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What part of the open tasks is counted.
 *
 * @param clusters only cases of these clusters; null for all, also those of no cluster
 */
record BoardFilter(@Nullable List<String> clusters, Instant now) {}
