-- The province-level unit in which a case lies, so that "the unit and all below it" is one value; and where the case stands.
ALTER TABLE process_subject
  ADD COLUMN area_id VARCHAR(64) AFTER unit_id,
  ADD COLUMN state VARCHAR(32);

ALTER TABLE task_entry
  ADD COLUMN area_id VARCHAR(64) AFTER unit_id,
  -- a list sorted by unit begins with what belongs to none
  ADD COLUMN unit_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    GENERATED ALWAYS AS (COALESCE(unit_id, '')) STORED AFTER area_id;

-- What a group may take: one index for each way to look at it, each ends in the order of the list. task_of_group stays
-- for those who also see what their colleagues have taken.
CREATE INDEX task_free_due ON task_entry (state, role, scope_id, assignee, due_at, id);
CREATE INDEX task_free_created ON task_entry (state, role, scope_id, assignee, created_at, id);
CREATE INDEX task_free_unit ON task_entry (state, role, scope_id, assignee, unit_key, due_at, id);
CREATE INDEX task_free_area ON task_entry (state, role, scope_id, assignee, area_id, due_at, id);
CREATE INDEX task_free_cluster ON task_entry (state, role, scope_id, assignee, cluster_id, due_at, id);
CREATE INDEX task_free_award ON task_entry (state, role, scope_id, assignee, award_type, due_at, id);

-- The distinctive words of what open tasks of groups are about, without accents: " hung yen ". One row a word, in the
-- order of the list.
CREATE TABLE task_word (
  word VARCHAR(24) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  task_id VARCHAR(64) NOT NULL,
  words VARCHAR(300) NOT NULL,
  PRIMARY KEY (word, due_at, task_id),
  KEY word_of_task (task_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Filters that somebody keeps under a name. The filter is the address of the list, checked when it is kept.
CREATE TABLE task_saved_view (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  owner VARCHAR(64) NOT NULL,
  name VARCHAR(80) NOT NULL,
  filter VARCHAR(1000) NOT NULL,
  shared_with VARCHAR(32),
  role_default BOOLEAN NOT NULL,
  created_at DATETIME(3) NOT NULL,
  UNIQUE KEY view_name (owner, name),
  KEY view_shared (shared_with, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
