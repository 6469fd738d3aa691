package vn.suyton.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Role;

/** Reads the task list, which the engine's listeners write; never the engine. */
@Mapper
interface BoardMapper {

    /**
     * Open tasks that came to a step on the same day.
     *
     * @param definition of the process, one of those in which the step exists
     * @param day in Vietnam
     */
    record Standing(
            String process,
            String step,
            String definition,
            @Nullable String clusterId,
            @Nullable String cluster,
            LocalDate day,
            int tasks,
            int overdue) {}

    List<Standing> listStandings(BoardFilter filter);

    /** What one person or one office has to do; exactly one of assignee and role is set. */
    record Waiting(
            @Nullable String assignee,
            @Nullable Role role,
            @Nullable String scopeId,
            @Nullable String scope,
            int tasks,
            int overdue,
            Instant oldest) {}

    /** Those with most to do first. */
    List<Waiting> listWaiting(BoardFilter filter);

    /**
     * How long a step takes.
     *
     * @param done decided since the given time
     * @param medianSeconds half of them took no longer
     * @param later steps that still followed on average, of cases that are through; null when none is
     */
    record Pace(
            String process,
            String step,
            int done,
            double medianSeconds,
            @Nullable Double later) {}

    List<Pace> listPaces(Instant from);

    /** An open task with the names of its places. */
    record CaseRow(
            String id,
            String process,
            String step,
            String definition,
            String subjectKind,
            String subjectId,
            String title,
            @Nullable String cluster,
            @Nullable String unit,
            @Nullable String assignee,
            @Nullable Role role,
            @Nullable String scope,
            Instant createdAt,
            Instant dueAt) {}

    /** The earliest due first. */
    List<CaseRow> searchCases(BoardCases.Filter filter);
}
