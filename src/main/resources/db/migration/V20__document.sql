-- Official documents as they were issued. Rows are only ever added; a corrected document is a new row.
CREATE TABLE document (
    seq          BIGINT       NOT NULL AUTO_INCREMENT,
    id           VARCHAR(64)  NOT NULL,
    kind         VARCHAR(40)  NOT NULL,
    subject_kind VARCHAR(40)  NOT NULL,
    subject_id   VARCHAR(64)  NOT NULL,
    title        VARCHAR(500) NOT NULL,
    file_name    VARCHAR(200) NOT NULL,
    sha256       CHAR(64)     NOT NULL,
    content      LONGBLOB     NOT NULL,
    created_at   DATETIME(3)  NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE KEY document_id (id),
    KEY document_subject (subject_kind, subject_id, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
