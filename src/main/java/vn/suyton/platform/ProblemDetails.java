package vn.suyton.platform;

import java.util.Map;

/** A module's own facts in the answer that tells a refusal; beans of this type are asked for each problem. */
public interface ProblemDetails {

    /** Further members of the answer, in the language of the reader; empty for problems of other modules. */
    Map<String, Object> describe(DomainProblem problem);
}
