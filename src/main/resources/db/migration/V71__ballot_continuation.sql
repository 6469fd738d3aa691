-- What follows a ballot that could not decide: once reconvened for want of a quorum, or a run-off among the tied.
CREATE TABLE ballot_reconvening (
  ballot_id VARCHAR(64) NOT NULL PRIMARY KEY,
  closes_at DATETIME(3) NOT NULL,
  cast_before INT NOT NULL,
  person_id VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE ballot_run_off (
  ballot_id VARCHAR(64) NOT NULL PRIMARY KEY,
  of_ballot_id VARCHAR(64) NOT NULL,
  question_key VARCHAR(64) NOT NULL,
  KEY run_off_of_ballot (of_ballot_id, question_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
