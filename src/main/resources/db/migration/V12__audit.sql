-- Every act, in the order in which transactions were committed. Rows are never changed and never deleted.
CREATE TABLE audit_entry (
    seq           BIGINT       NOT NULL PRIMARY KEY,
    at            DATETIME(3)  NOT NULL,
    actor         VARCHAR(64)  NOT NULL,
    actor_name    VARCHAR(200) NOT NULL,
    on_behalf_of  VARCHAR(64)  NULL,
    action        VARCHAR(120) NOT NULL,
    subject_kind  VARCHAR(40)  NOT NULL,
    subject_id    VARCHAR(64)  NOT NULL,
    comment       TEXT         NULL,
    -- canonical JSON, to the byte what was hashed; so it is text and not of the type JSON
    details       TEXT         NOT NULL,
    previous_hash CHAR(64)     NOT NULL,
    hash          CHAR(64)     NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id, seq);

-- The end of the chain: one row, locked by each transaction in its last moment.
CREATE TABLE audit_head (
    id   INT      NOT NULL PRIMARY KEY,
    seq  BIGINT   NOT NULL,
    hash CHAR(64) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
INSERT INTO audit_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
