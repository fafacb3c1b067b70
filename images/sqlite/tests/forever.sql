WITH RECURSIVE endless (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM endless)
SELECT count(*) FROM endless;
