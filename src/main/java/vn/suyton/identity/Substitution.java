package vn.suyton.identity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does the work of somebody absent.
 *
 * @param absent username
 * @param substitute username
 * @param from first day
 * @param to last day
 * @param endedAt when it was ended early
 */
public record Substitution(
        String id,
        String absent,
        String substitute,
        LocalDate from,
        LocalDate to,
        Instant createdAt,
        @Nullable Instant endedAt) {}
