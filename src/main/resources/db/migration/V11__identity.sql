-- Who may sign in. Times here are real times, also in a demonstration.
CREATE TABLE account (
    username      VARCHAR(64)  NOT NULL PRIMARY KEY,
    person_id     VARCHAR(64)  NOT NULL,
    -- null: the name of the person
    display_name  VARCHAR(120) NULL,
    password_hash VARCHAR(200) NOT NULL,
    enabled       BOOLEAN      NOT NULL DEFAULT TRUE,
    must_change   BOOLEAN      NOT NULL DEFAULT FALSE,
    -- made in a demonstration, with a password everybody knows: the application does not start with it otherwise
    demo          BOOLEAN      NOT NULL DEFAULT FALSE,
    created_at    DATETIME(3)  NOT NULL,
    revision      INT          NOT NULL DEFAULT 0,
    CONSTRAINT account_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX account_demo ON account (demo);

-- Only the SHA-256 of a token is kept; tokens are random, so no salt is needed.
CREATE TABLE api_token (
    id         VARCHAR(64)  NOT NULL PRIMARY KEY,
    token_hash CHAR(64)     NOT NULL,
    username   VARCHAR(64)  NOT NULL,
    name       VARCHAR(120) NOT NULL,
    created_at DATETIME(3)  NOT NULL,
    expires_at DATETIME(3)  NOT NULL,
    CONSTRAINT api_token_hash UNIQUE (token_hash),
    CONSTRAINT api_token_account FOREIGN KEY (username) REFERENCES account (username)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX api_token_owner ON api_token (username, created_at);

-- No foreign key: names that do not exist are counted as well, so that nobody learns which ones do.
CREATE TABLE sign_in_failure (
    id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    username VARCHAR(64) NOT NULL,
    at       DATETIME(3) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX sign_in_failure_recent ON sign_in_failure (username, at);

CREATE TABLE setup_link (
    token_hash CHAR(64)    NOT NULL PRIMARY KEY,
    expires_at DATETIME(3) NOT NULL,
    used_at    DATETIME(3) NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
