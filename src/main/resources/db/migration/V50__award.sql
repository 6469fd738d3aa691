-- One vote of a cluster about one year. "claim" is NULL for one that failed or was withdrawn, so that another may be called.
CREATE TABLE cluster_voting (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  cluster_id VARCHAR(64) NOT NULL,
  year INT NOT NULL,
  state VARCHAR(16) NOT NULL,
  ballot_id VARCHAR(64) NOT NULL,
  closes_at DATETIME(3) NOT NULL,
  rule_set VARCHAR(64) NOT NULL,
  called_by VARCHAR(64) NOT NULL,
  called_at DATETIME(3) NOT NULL,
  claim VARCHAR(100),
  revision INT NOT NULL,
  UNIQUE KEY voting_claim (claim),
  KEY voting_of_cluster (cluster_id, year, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE award_request (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  voting_id VARCHAR(64) NOT NULL,
  cluster_id VARCHAR(64) NOT NULL,
  year INT NOT NULL,
  state VARCHAR(16) NOT NULL,
  rule_set VARCHAR(64) NOT NULL,
  letter_number VARCHAR(64) NOT NULL,
  submitted_at DATETIME(3) NOT NULL,
  ballot_id VARCHAR(64),
  signed_by VARCHAR(64),
  signer_name VARCHAR(200),
  revision INT NOT NULL,
  KEY request_of_cluster (cluster_id, year, id),
  KEY request_of_voting (voting_id),
  KEY request_of_ballot (ballot_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE request_candidate (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  request_id VARCHAR(64) NOT NULL,
  position INT NOT NULL,
  award_type VARCHAR(64) NOT NULL,
  nomination_id VARCHAR(64) NOT NULL,
  nominee_id VARCHAR(64) NOT NULL,
  nominee_name VARCHAR(200) NOT NULL,
  unit_id VARCHAR(64) NOT NULL,
  reserve BOOLEAN NOT NULL,
  cluster_votes VARCHAR(32) NOT NULL,
  council_votes VARCHAR(32),
  result VARCHAR(16) NOT NULL,
  UNIQUE KEY candidate_position (request_id, position)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Numbers run without a gap from 1 within a series and a year: the row is locked until the document is stored.
CREATE TABLE number_series (
  series VARCHAR(64) NOT NULL,
  year INT NOT NULL,
  last_number INT NOT NULL,
  PRIMARY KEY (series, year)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE decision (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  request_id VARCHAR(64) NOT NULL,
  year INT NOT NULL,
  ordinal INT NOT NULL,
  number VARCHAR(64) NOT NULL,
  decided_on DATE NOT NULL,
  signer_name VARCHAR(200) NOT NULL,
  signer_title VARCHAR(200) NOT NULL,
  UNIQUE KEY decision_number (year, ordinal),
  UNIQUE KEY decision_of_request (request_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One achievement, one award: a nomination can lead to one award only (Law 06/2022/QH15 art. 5).
CREATE TABLE award (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  decision_id VARCHAR(64) NOT NULL,
  position INT NOT NULL,
  nomination_id VARCHAR(64) NOT NULL,
  award_type VARCHAR(64) NOT NULL,
  award_name_vi VARCHAR(300) NOT NULL,
  award_name_en VARCHAR(300) NOT NULL,
  year INT NOT NULL,
  nominee_name VARCHAR(200) NOT NULL,
  unit_id VARCHAR(64) NOT NULL,
  bonus BIGINT NOT NULL,
  verification_code VARCHAR(64) NOT NULL,
  conferred_at DATETIME(3),
  UNIQUE KEY award_of_nomination (nomination_id),
  UNIQUE KEY award_code (verification_code),
  UNIQUE KEY award_position (decision_id, position)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
