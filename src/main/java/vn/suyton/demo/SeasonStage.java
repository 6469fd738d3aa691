package vn.suyton.demo;

/** How far the season can be played. */
public enum SeasonStage {
    NOMINATED,
    VOTED,
    SUBMITTED,
    DECIDED,
    CONFERRED
}
