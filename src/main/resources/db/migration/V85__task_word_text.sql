-- Beside each word all others of the text, those of the step too: a search looks for them without reading the task. Older
-- rows get the whole text, which says the same.
ALTER TABLE task_word MODIFY words VARCHAR(402) NOT NULL;
UPDATE task_word w JOIN task_entry t ON t.id = w.task_id SET w.words = CONCAT(' ', t.search_text, ' ');
