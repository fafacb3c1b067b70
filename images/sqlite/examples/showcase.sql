-- A small shop: what sells best, and how sales add up.
CREATE TABLE product (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, price REAL CHECK (price > 0));
CREATE TABLE sale (product_id INTEGER REFERENCES product, day TEXT, amount INTEGER) STRICT;

INSERT INTO product (name, price) VALUES ('apple', 0.5), ('leek', 1.2), ('cherry cake', 9);
INSERT INTO sale VALUES
  (1, '2026-11-23', 10), (3, '2026-11-23', 1), (1, '2026-11-24', 4),
  (2, '2026-11-24', 5), (3, '2026-11-25', 2);

.mode box
SELECT name, sum(amount) AS pieces, printf('%.2f', sum(amount * price)) AS money
FROM sale JOIN product ON product.id = product_id
GROUP BY name
ORDER BY sum(amount * price) DESC;

.mode list
.separator ' '
SELECT day, sum(amount * price) AS today, sum(sum(amount * price)) OVER (ORDER BY day) AS so_far
FROM sale JOIN product ON product.id = product_id
GROUP BY day;

-- Fibonacci numbers, by a query that refers to itself.
WITH RECURSIVE fibonacci (a, b) AS (VALUES (0, 1) UNION ALL SELECT b, a + b FROM fibonacci LIMIT 12)
SELECT group_concat(a, ' ') FROM fibonacci;

SELECT json_group_object(name, price) FROM product;
