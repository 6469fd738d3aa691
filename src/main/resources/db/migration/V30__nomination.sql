-- One nomination of one nominee for one award in one year. "claim" makes it unique as long as it is alive: it becomes
-- NULL when the nomination is withdrawn or rejected, so that a new one may be made.
CREATE TABLE nomination (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  year INT NOT NULL,
  cluster_id VARCHAR(64) NOT NULL,
  award_type VARCHAR(64) NOT NULL,
  rule_set VARCHAR(64) NOT NULL,
  nominee_kind VARCHAR(16) NOT NULL,
  nominee_id VARCHAR(64) NOT NULL,
  nominee_name VARCHAR(200) NOT NULL,
  unit_id VARCHAR(64) NOT NULL,
  achievements TEXT NOT NULL,
  figures TEXT NOT NULL,
  state VARCHAR(16) NOT NULL,
  created_by VARCHAR(64) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  saved_at DATETIME(3) NOT NULL,
  submitted_at DATETIME(3),
  claim VARCHAR(250),
  revision INT NOT NULL,
  UNIQUE KEY nomination_claim (claim),
  KEY nomination_of_cluster (cluster_id, year, state, id),
  KEY nomination_of_unit (unit_id, year, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
