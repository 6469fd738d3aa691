-- What a repeated call is answered with, so that it is not done twice; kept for a day, on real time. Until status is set
-- the first call is still at work. The body is never that of a ballot or of a sign-in: those calls take no key.
CREATE TABLE idempotent_call (
  username VARCHAR(64) NOT NULL,
  call_key VARCHAR(200) NOT NULL,
  path VARCHAR(200) NOT NULL,
  body_hash CHAR(64) NOT NULL,
  status INT,
  location VARCHAR(300),
  body MEDIUMTEXT,
  called_at DATETIME(3) NOT NULL,
  PRIMARY KEY (username, call_key, path),
  KEY idempotent_call_age (called_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
