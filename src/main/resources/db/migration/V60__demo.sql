-- How far the demonstration's clock is away from the real one. At most one row.
CREATE TABLE demo_clock (
  id INT NOT NULL PRIMARY KEY,
  offset_millis BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
