-- Names the sending that put the envelope here: a hash of a secret that only the voter's own page had. By it a paper sent
-- twice is known as the same, and one that was overtaken on a slow line is not taken. Goes with the envelope.
ALTER TABLE ballot_envelope ADD COLUMN sending VARCHAR(64) NOT NULL DEFAULT '';

-- That those who had not voted were reminded before this closing time; not who.
CREATE TABLE ballot_reminder (
  ballot_id VARCHAR(64) NOT NULL,
  closes_at DATETIME(3) NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (ballot_id, closes_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
