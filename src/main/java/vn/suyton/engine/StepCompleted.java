package vn.suyton.engine;

/**
 * A step was decided: all checks have passed and its row is written. Published synchronously in the same transaction,
 * just before the engine moves on, so that what a listener writes is there for the service tasks that follow.
 */
public record StepCompleted(StepCompletion completion) {}
