-- The engine looks for subtasks of each task that is completed and has no index for it: at a million open tasks it reads the
-- whole table, half a second long.
CREATE INDEX suyton_task_parent ON ACT_RU_TASK (PARENT_TASK_ID_);
