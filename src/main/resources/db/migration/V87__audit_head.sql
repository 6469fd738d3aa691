-- The end of the chain is moved in one statement, so that the others wait for it less long; the entry takes both hashes from it.
ALTER TABLE audit_head ADD COLUMN previous_hash CHAR(64) NOT NULL DEFAULT '0000000000000000000000000000000000000000000000000000000000000000';
