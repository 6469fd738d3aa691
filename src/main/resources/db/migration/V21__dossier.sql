-- Files of a case. The content stands apart in parts, so that a list never touches it and no packet grows beyond what
-- the server accepts by default.
CREATE TABLE attachment (
    id           VARCHAR(64)  NOT NULL PRIMARY KEY,
    subject_kind VARCHAR(40)  NOT NULL,
    subject_id   VARCHAR(64)  NOT NULL,
    kind         VARCHAR(64)  NOT NULL,
    name         VARCHAR(200) NOT NULL,
    type         VARCHAR(100) NOT NULL,
    size         INT          NOT NULL,
    sha256       CHAR(64)     NOT NULL,
    uploaded_by  VARCHAR(64)  NOT NULL,
    uploaded_at  DATETIME(3)  NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX attachment_subject ON attachment (subject_kind, subject_id, uploaded_at);

CREATE TABLE attachment_content (
    attachment_id VARCHAR(64) NOT NULL,
    part          INT         NOT NULL,
    content       LONGBLOB    NOT NULL,
    PRIMARY KEY (attachment_id, part),
    CONSTRAINT attachment_content_of FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
