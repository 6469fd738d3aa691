-- A secret ballot. Everything about who may vote stands here and in ballot_voter; nothing here says how anybody voted.
-- wrapped_private_key is opened by a key in a file outside the database, and is emptied by the count.
CREATE TABLE ballot (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  title VARCHAR(300) NOT NULL,
  state VARCHAR(16) NOT NULL,
  cluster_id VARCHAR(64),
  year INT NOT NULL,
  chair_role VARCHAR(32) NOT NULL,
  starter VARCHAR(64) NOT NULL,
  closes_at DATETIME(3) NOT NULL,
  opened_at DATETIME(3),
  closed_at DATETIME(3),
  certified_at DATETIME(3),
  rule_set VARCHAR(64) NOT NULL,
  definition MEDIUMTEXT NOT NULL,
  roll_size INT NOT NULL,
  roll_hash VARCHAR(64),
  public_key VARCHAR(2000),
  wrapped_private_key VARCHAR(4000),
  key_file VARCHAR(64),
  cast_papers INT,
  result MEDIUMTEXT,
  minutes_hash VARCHAR(64),
  cancel_reason VARCHAR(2000),
  revision INT NOT NULL,
  KEY ballot_by_closing (closes_at, id),
  KEY ballot_of_cluster (cluster_id, year)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The roll. No time: when somebody voted is nobody's business.
CREATE TABLE ballot_voter (
  ballot_id VARCHAR(64) NOT NULL,
  person_id VARCHAR(64) NOT NULL,
  name VARCHAR(200) NOT NULL,
  unit_id VARCHAR(64),
  weight INT NOT NULL,
  may_not_mark TEXT NOT NULL,
  has_voted BOOLEAN NOT NULL,
  PRIMARY KEY (ballot_id, person_id),
  KEY ballot_voter_of_person (person_id, ballot_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Sealed papers while the voting lasts, all of one length; deleted by the count.
CREATE TABLE ballot_envelope (
  ballot_id VARCHAR(64) NOT NULL,
  person_id VARCHAR(64) NOT NULL,
  sealed MEDIUMTEXT NOT NULL,
  PRIMARY KEY (ballot_id, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What was counted: the papers' public numbers, and their single marks, apart from each other and from the voters.
-- The keys are random, so that the order of the rows says nothing either.
CREATE TABLE ballot_paper (
  ballot_id VARCHAR(64) NOT NULL,
  tracker VARCHAR(32) NOT NULL,
  PRIMARY KEY (ballot_id, tracker)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE ballot_mark (
  ballot_id VARCHAR(64) NOT NULL,
  slip VARCHAR(32) NOT NULL,
  question_key VARCHAR(64) NOT NULL,
  option_key VARCHAR(64) NOT NULL,
  mark VARCHAR(16) NOT NULL,
  PRIMARY KEY (ballot_id, slip)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who signed the minutes, in which office, in which order.
CREATE TABLE ballot_signature (
  ballot_id VARCHAR(64) NOT NULL,
  place INT NOT NULL,
  person_id VARCHAR(64) NOT NULL,
  name VARCHAR(200) NOT NULL,
  role VARCHAR(32) NOT NULL,
  outcome VARCHAR(32) NOT NULL,
  comment VARCHAR(2000),
  minutes_hash VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (ballot_id, place),
  UNIQUE KEY signature_of_person (ballot_id, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
