-- By this code, shown in the hall as a QR code, a voter says that she is there.
CREATE TABLE ballot_door (
  ballot_id VARCHAR(64) NOT NULL PRIMARY KEY,
  code VARCHAR(32) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What somebody of the desk holds against the count: kept and published, it changes no figure.
CREATE TABLE ballot_objection (
  ballot_id VARCHAR(64) NOT NULL,
  place INT NOT NULL,
  person_id VARCHAR(64) NOT NULL,
  name VARCHAR(200) NOT NULL,
  text VARCHAR(2000) NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (ballot_id, place)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
