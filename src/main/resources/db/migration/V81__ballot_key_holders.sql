-- So many of the holders of keys open the box of the ballot together. No row: nobody holds a key.
CREATE TABLE ballot_key_rule (
  ballot_id VARCHAR(64) NOT NULL PRIMARY KEY,
  needed INT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Each holder's own key is shown once and kept nowhere; here are its public half and the holder's share of the ballot's
-- secret, sealed to it. The shares go when enough keys have come together, or the envelopes are gone.
CREATE TABLE ballot_key_holder (
  ballot_id VARCHAR(64) NOT NULL,
  person_id VARCHAR(64) NOT NULL,
  name VARCHAR(200) NOT NULL,
  public_key VARCHAR(64),
  received_at DATETIME(3),
  sealed_share VARCHAR(400),
  PRIMARY KEY (ballot_id, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
