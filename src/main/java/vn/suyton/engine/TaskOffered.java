package vn.suyton.engine;

/**
 * A task became somebody's or some group's business. Published synchronously, in the transaction that made the task.
 */
public record TaskOffered(TaskEntry task) {}
