-- A person votes through one channel. The database itself refuses a second vote, whoever asks.
ALTER TABLE ballot_voter
  ADD COLUMN channel VARCHAR(16) NOT NULL DEFAULT 'ELECTRONIC',
  ADD COLUMN checked_in BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE ballot_voter
  ADD CONSTRAINT one_vote_a_person CHECK (channel = 'ELECTRONIC' OR has_voted = FALSE);

-- What each teller counted from the box of papers; every entry stays, the last one of a teller is valid.
CREATE TABLE ballot_paper_count (
  ballot_id VARCHAR(64) NOT NULL,
  place INT NOT NULL,
  person_id VARCHAR(64) NOT NULL,
  name VARCHAR(200) NOT NULL,
  totals MEDIUMTEXT NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (ballot_id, place)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Opinions of absent members, under their names; entered by one person, confirmed by another from the letter.
CREATE TABLE ballot_written_opinion (
  ballot_id VARCHAR(64) NOT NULL,
  person_id VARCHAR(64) NOT NULL,
  answers MEDIUMTEXT NOT NULL,
  letter_id VARCHAR(64) NOT NULL,
  letter_sha256 VARCHAR(64) NOT NULL,
  entered_by VARCHAR(64) NOT NULL,
  entered_at DATETIME(3) NOT NULL,
  confirmed_by VARCHAR(64),
  confirmed_at DATETIME(3),
  PRIMARY KEY (ballot_id, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
