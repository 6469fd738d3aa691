-- Since when somebody has the task, for whoever wanted it too.
ALTER TABLE task_entry ADD COLUMN assigned_at DATETIME(3) NULL AFTER assignee;
