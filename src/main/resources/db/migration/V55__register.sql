-- The public honour roll. Of a verification code only the SHA-256 is kept: who reads the table cannot make a certificate.
CREATE TABLE honour (
    seq             BIGINT       NOT NULL AUTO_INCREMENT,
    award_id        VARCHAR(64)  NOT NULL,
    award_type      VARCHAR(64)  NOT NULL,
    award_name_vi   VARCHAR(300) NOT NULL,
    award_name_en   VARCHAR(300) NOT NULL,
    year            INT          NOT NULL,
    nominee_name    VARCHAR(300) NOT NULL,
    unit_id         VARCHAR(64),
    decision_number VARCHAR(64)  NOT NULL,
    decision_date   DATE         NOT NULL,
    code_hash       CHAR(64)     NOT NULL,
    search_text     VARCHAR(1200) NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE KEY honour_award (award_id),
    UNIQUE KEY honour_code (code_hash),
    KEY honour_order (year, seq),
    KEY honour_unit (unit_id, year)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
