-- Who exists from when to when. Nothing is deleted: a dissolved unit keeps its row and names its successor.
CREATE TABLE unit (
    id           VARCHAR(64)  NOT NULL PRIMARY KEY,
    code         VARCHAR(64)  NOT NULL,
    name         VARCHAR(255) NOT NULL,
    -- name and code without tone marks: what people search and what lists are sorted by
    search_name  VARCHAR(400) NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    parent_id    VARCHAR(64)  NULL,
    valid_from   DATE         NOT NULL,
    valid_to     DATE         NULL,
    successor_id VARCHAR(64)  NULL,
    revision     INT          NOT NULL DEFAULT 0,
    CONSTRAINT unit_code UNIQUE (code),
    CONSTRAINT unit_parent FOREIGN KEY (parent_id) REFERENCES unit (id),
    CONSTRAINT unit_successor FOREIGN KEY (successor_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX unit_search ON unit (search_name, id);

CREATE TABLE cluster (
    id   VARCHAR(64)  NOT NULL PRIMARY KEY,
    name VARCHAR(255) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Membership is agreed anew each year, so the year is part of the key.
CREATE TABLE cluster_member (
    cluster_id VARCHAR(64) NOT NULL,
    year       INT         NOT NULL,
    unit_id    VARCHAR(64) NOT NULL,
    is_head    BOOLEAN     NOT NULL,
    is_deputy  BOOLEAN     NOT NULL,
    PRIMARY KEY (cluster_id, year, unit_id),
    CONSTRAINT cluster_member_cluster FOREIGN KEY (cluster_id) REFERENCES cluster (id),
    CONSTRAINT cluster_member_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX cluster_member_year ON cluster_member (year, cluster_id);

CREATE TABLE person (
    id          VARCHAR(64)  NOT NULL PRIMARY KEY,
    full_name   VARCHAR(120) NOT NULL,
    search_name VARCHAR(120) NOT NULL,
    unit_id     VARCHAR(64)  NULL,
    CONSTRAINT person_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX person_search ON person (search_name, id);

CREATE TABLE office (
    id         VARCHAR(64) NOT NULL PRIMARY KEY,
    person_id  VARCHAR(64) NOT NULL,
    role       VARCHAR(40) NOT NULL,
    scope_kind VARCHAR(20) NOT NULL,
    scope_id   VARCHAR(64) NOT NULL,
    valid_from DATE        NOT NULL,
    valid_to   DATE        NULL,
    CONSTRAINT office_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX office_scope ON office (scope_id, role);
