-- A day on which the holder wants to look at a task again, and in whose place a task was decided.
ALTER TABLE task_entry
  ADD COLUMN follow_up_on DATE NULL,
  ADD COLUMN completed_on_behalf_of VARCHAR(64) NULL;
CREATE INDEX task_follow_up ON task_entry (state, assignee, follow_up_on, id);

-- What somebody has typed on a task and not decided yet. Each person has one of their own; gone when the task is decided.
CREATE TABLE task_draft (
  task_id VARCHAR(64) NOT NULL,
  username VARCHAR(64) NOT NULL,
  outcome VARCHAR(64),
  comment TEXT,
  -- JSON: what the page asked beyond outcome and comment, never a password
  form TEXT NOT NULL,
  saved_at DATETIME(3) NOT NULL,
  PRIMARY KEY (task_id, username)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What people say to each other about a case. Rows are only ever added.
CREATE TABLE task_comment (
  seq BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  id VARCHAR(64) NOT NULL,
  subject_kind VARCHAR(32) NOT NULL,
  subject_id VARCHAR(64) NOT NULL,
  author VARCHAR(64) NOT NULL,
  author_name VARCHAR(200) NOT NULL,
  on_behalf_of VARCHAR(64),
  text VARCHAR(2000) NOT NULL,
  -- usernames, one blank between two
  mentioned VARCHAR(2000) NOT NULL,
  at DATETIME(3) NOT NULL,
  CONSTRAINT task_comment_id UNIQUE (id),
  KEY task_comment_of_subject (subject_kind, subject_id, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A decision that can still be undone. While the row is here, the state of its task is HELD. The time is real time.
CREATE TABLE held_decision (
  task_id VARCHAR(64) NOT NULL PRIMARY KEY,
  username VARCHAR(64) NOT NULL,
  name VARCHAR(200) NOT NULL,
  outcome VARCHAR(64) NOT NULL,
  comment VARCHAR(2000),
  form TEXT NOT NULL,
  -- of the task, as it is while the decision is held
  revision INT NOT NULL,
  carried_out_after DATETIME(3) NOT NULL,
  attempts INT NOT NULL,
  KEY held_decision_due (carried_out_after)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who does the work of somebody absent, from day to day (both included). Ended early, the row stays.
CREATE TABLE substitution (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  absent VARCHAR(64) NOT NULL,
  substitute VARCHAR(64) NOT NULL,
  from_day DATE NOT NULL,
  to_day DATE NOT NULL,
  created_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3),
  CONSTRAINT substitution_absent FOREIGN KEY (absent) REFERENCES account (username),
  CONSTRAINT substitution_substitute FOREIGN KEY (substitute) REFERENCES account (username)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX substitution_of_absent ON substitution (absent, from_day);
CREATE INDEX substitution_of_substitute ON substitution (substitute, to_day);
