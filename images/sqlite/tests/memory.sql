CREATE TABLE taken (bytes BLOB);
WITH RECURSIVE endless (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM endless)
INSERT INTO taken SELECT zeroblob(1 << 20) FROM endless;
