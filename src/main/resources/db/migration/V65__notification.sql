-- What was said in a transaction and is still to be told to people. Written with the act, or not at all.
CREATE TABLE notice_outbox (
  seq BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind VARCHAR(64) NOT NULL,
  -- JSON list of usernames; null: whoever holds the office when it is told
  recipients TEXT,
  role VARCHAR(32),
  scope_id VARCHAR(64),
  -- it is told only while this task is open
  task_id VARCHAR(64),
  subject_kind VARCHAR(40) NOT NULL,
  subject_id VARCHAR(64) NOT NULL,
  path VARCHAR(400) NOT NULL,
  -- JSON list
  arguments TEXT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  state VARCHAR(16) NOT NULL,
  attempts INT NOT NULL,
  KEY outbox_due (state, due_at, seq),
  KEY outbox_age (created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What one person was told; the list behind the bell.
CREATE TABLE notification (
  seq BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  id VARCHAR(64) NOT NULL,
  outbox_seq BIGINT NOT NULL,
  username VARCHAR(64) NOT NULL,
  kind VARCHAR(64) NOT NULL,
  subject_kind VARCHAR(40) NOT NULL,
  subject_id VARCHAR(64) NOT NULL,
  path VARCHAR(400) NOT NULL,
  arguments TEXT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  read_at DATETIME(3),
  -- it waits for the person's next digest
  in_digest BOOLEAN NOT NULL,
  -- the digest that told it
  digest_id VARCHAR(64),
  CONSTRAINT notification_id UNIQUE (id),
  CONSTRAINT notification_once UNIQUE (outbox_seq, username),
  KEY notification_of_person (username, seq),
  KEY notification_unread (username, read_at),
  KEY notification_of_subject (username, subject_id, created_at),
  KEY notification_for_digest (in_digest, username),
  KEY notification_of_digest (digest_id),
  KEY notification_age (created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Each mail, from the moment it is due until somebody knows what became of it.
CREATE TABLE delivery (
  seq BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- also the Message-ID of the mail, the same in every attempt
  id VARCHAR(64) NOT NULL,
  username VARCHAR(64) NOT NULL,
  kind VARCHAR(64) NOT NULL,
  -- null for a digest
  notification_id VARCHAR(64),
  -- the address of the last attempt
  address VARCHAR(254),
  unsubscribe_token VARCHAR(64) NOT NULL,
  state VARCHAR(16) NOT NULL,
  -- how often it was begun, which also tells a late answer of an older attempt from one of this
  attempts INT NOT NULL,
  -- how often it failed since it was last asked for
  failures INT NOT NULL,
  due_at DATETIME(3) NOT NULL,
  lease_until DATETIME(3),
  error VARCHAR(32),
  error_detail VARCHAR(500),
  created_at DATETIME(3) NOT NULL,
  sent_at DATETIME(3),
  CONSTRAINT delivery_id UNIQUE (id),
  CONSTRAINT delivery_once UNIQUE (notification_id),
  CONSTRAINT delivery_token UNIQUE (unsubscribe_token),
  KEY delivery_due (state, due_at, seq),
  KEY delivery_of_person (username, seq),
  KEY delivery_age (created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One digest a person and day, also with several nodes and after a restart; without a delivery there was nothing to tell.
CREATE TABLE notification_digest (
  username VARCHAR(64) NOT NULL,
  day DATE NOT NULL,
  delivery_id VARCHAR(64),
  PRIMARY KEY (username, day),
  KEY digest_age (day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Where a person reads mail, and in which language.
CREATE TABLE notification_person (
  username VARCHAR(64) NOT NULL PRIMARY KEY,
  email VARCHAR(254),
  language VARCHAR(8) NOT NULL,
  CONSTRAINT notification_person_account FOREIGN KEY (username) REFERENCES account (username)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Choices that differ from the usual one of the kind.
CREATE TABLE notification_choice (
  username VARCHAR(64) NOT NULL,
  kind VARCHAR(64) NOT NULL,
  choice VARCHAR(16) NOT NULL,
  PRIMARY KEY (username, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Each reminder of a task is given once: before-2, before-0, escalation.
CREATE TABLE task_reminder (
  task_id VARCHAR(64) NOT NULL,
  step VARCHAR(32) NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (task_id, step),
  KEY reminder_age (at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What is due soon or late, whoever has it.
CREATE INDEX task_due ON task_entry (state, due_at, id);
