package vn.suyton.tasklist;

/**
 * What became of one task of a run. {@code EXCLUDED}: the preview already said that it will not be done.
 * {@code SKIPPED}: somebody else was faster. {@code FAILED}: a rule or the process refused.
 */
public enum BulkRowState {
    INCLUDED,
    EXCLUDED,
    DONE,
    FAILED,
    SKIPPED
}
