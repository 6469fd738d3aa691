-- Decisions of many tasks at once. A run is looked at first, then executed once; what became of each task stays.
CREATE TABLE bulk_run (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  kind VARCHAR(16) NOT NULL,
  owner VARCHAR(64) NOT NULL,
  outcome VARCHAR(64),
  comment_required BOOLEAN NOT NULL,
  cut_off BOOLEAN NOT NULL,
  comment VARCHAR(2000),
  language VARCHAR(8) NOT NULL,
  state VARCHAR(16) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  started_at DATETIME(3),
  finished_at DATETIME(3),
  KEY bulk_run_waiting (state, started_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Each row is taken, decided and marked in one transaction, so a crash leaves it either done or still to do.
-- reason is the type of a problem, or field.<code>; reason_arguments fill its text, as a JSON list.
CREATE TABLE bulk_row (
  run_id VARCHAR(64) NOT NULL,
  place INT NOT NULL,
  task_id VARCHAR(64) NOT NULL,
  revision INT NOT NULL,
  state VARCHAR(16) NOT NULL,
  reason VARCHAR(64),
  reason_arguments TEXT,
  PRIMARY KEY (run_id, place),
  KEY bulk_row_waiting (run_id, state, place),
  CONSTRAINT bulk_row_of_run FOREIGN KEY (run_id) REFERENCES bulk_run (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The progress board groups open tasks, and measures how long decided ones took; both read these indexes only.
CREATE INDEX task_on_board
  ON task_entry (state, cluster_id, process_key, step, created_at, due_at, process_definition_id);
CREATE INDEX task_pace ON task_entry (state, completed_at, process_key, step, subject_id, created_at, cluster_id);
