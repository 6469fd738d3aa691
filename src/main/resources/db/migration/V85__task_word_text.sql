-- Beside each word the whole text: the other words of a search, those of the step too, are looked for without the task.
ALTER TABLE task_word MODIFY words VARCHAR(402) NOT NULL;
UPDATE task_word w JOIN task_entry t ON t.id = w.task_id SET w.words = CONCAT(' ', t.search_text, ' ');
