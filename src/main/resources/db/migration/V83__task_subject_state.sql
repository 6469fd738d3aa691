-- Where the case of a task stands, beside the task: a list of all cases in one state is read in its order.
ALTER TABLE task_entry ADD COLUMN subject_state VARCHAR(32) AFTER award_type;
UPDATE task_entry t JOIN process_subject s ON s.id = t.subject_id SET t.subject_state = s.state;
CREATE INDEX task_free_state ON task_entry (state, role, scope_id, assignee, subject_state, due_at, id);
