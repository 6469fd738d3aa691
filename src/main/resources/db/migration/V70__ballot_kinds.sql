-- A ranking is kept whole, for its order is the answer; its slip number is computed from the paper's check code.
CREATE TABLE ballot_ranking (
  ballot_id VARCHAR(64) NOT NULL,
  slip VARCHAR(32) NOT NULL,
  question_key VARCHAR(64) NOT NULL,
  ranking MEDIUMTEXT NOT NULL,
  PRIMARY KEY (ballot_id, slip)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What the result rests on beside the electronic papers: roll without names, presence, totals of paper and writing.
ALTER TABLE ballot ADD COLUMN basis MEDIUMTEXT;

-- How a tie at the last seat was settled after the count.
CREATE TABLE ballot_settlement (
  ballot_id VARCHAR(64) NOT NULL,
  question_key VARCHAR(64) NOT NULL,
  settled_by VARCHAR(16) NOT NULL,
  option_order MEDIUMTEXT NOT NULL,
  source VARCHAR(2000) NOT NULL,
  person_id VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (ballot_id, question_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
