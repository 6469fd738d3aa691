-- What the engine's instances are about. The id is the business key of the instance.
CREATE TABLE process_subject (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  kind VARCHAR(32) NOT NULL,
  title VARCHAR(300) NOT NULL,
  cluster_id VARCHAR(64),
  unit_id VARCHAR(64),
  award_type VARCHAR(64),
  year INT NOT NULL,
  starter VARCHAR(64) NOT NULL,
  process_key VARCHAR(64),
  process_definition_id VARCHAR(64),
  process_instance_id VARCHAR(64)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The task list. Written by listeners in the engine's own transaction; pages never ask the engine.
-- Exactly one of role and assignee is set when the task is made: a group's task, or one person's.
CREATE TABLE task_entry (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  process_key VARCHAR(64) NOT NULL,
  process_definition_id VARCHAR(64) NOT NULL,
  step VARCHAR(64) NOT NULL,
  subject_kind VARCHAR(32) NOT NULL,
  subject_id VARCHAR(64) NOT NULL,
  subject_title VARCHAR(300) NOT NULL,
  search_text VARCHAR(400) NOT NULL,
  cluster_id VARCHAR(64),
  unit_id VARCHAR(64),
  award_type VARCHAR(64),
  role VARCHAR(32),
  scope_id VARCHAR(64),
  assignee VARCHAR(64),
  created_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  state VARCHAR(16) NOT NULL,
  outcome VARCHAR(64),
  comment VARCHAR(2000),
  completed_by VARCHAR(64),
  completed_at DATETIME(3),
  revision INT NOT NULL,
  KEY task_of_group (state, role, scope_id, due_at, id),
  KEY task_of_person (state, assignee, due_at, id),
  KEY task_done_by (completed_by, completed_at, id),
  KEY task_of_subject (subject_id, created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Where an instance waits or ended, for elements that are not tasks: called processes, waiting points, ends.
CREATE TABLE element_visit (
  seq BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  subject_id VARCHAR(64) NOT NULL,
  element_id VARCHAR(128) NOT NULL,
  active BOOLEAN NOT NULL,
  KEY visit_of_subject (subject_id, element_id, active)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The history of each subject, as its page shows it. The audit trail is the evidence; this is the reading copy.
CREATE TABLE timeline_entry (
  seq BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  subject_kind VARCHAR(32) NOT NULL,
  subject_id VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  actor_name VARCHAR(200) NOT NULL,
  on_behalf_of VARCHAR(64),
  action VARCHAR(128) NOT NULL,
  comment VARCHAR(2000),
  KEY timeline_of_subject (subject_kind, subject_id, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
