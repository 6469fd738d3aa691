-- A frozen roll changes only by an amendment of two people. Nobody is deleted: who is struck off stays as such.
ALTER TABLE ballot_voter ADD COLUMN struck BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE ballot_roll_amendment (
  ballot_id VARCHAR(64) NOT NULL,
  place INT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  person_id VARCHAR(64) NOT NULL,
  name VARCHAR(200) NOT NULL,
  unit_id VARCHAR(64),
  reason VARCHAR(2000) NOT NULL,
  proposed_by VARCHAR(64) NOT NULL,
  proposer VARCHAR(200) NOT NULL,
  proposed_at DATETIME(3) NOT NULL,
  confirmed_by VARCHAR(64),
  confirmer VARCHAR(200),
  confirmed_at DATETIME(3),
  roll_hash VARCHAR(64),
  PRIMARY KEY (ballot_id, place)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
