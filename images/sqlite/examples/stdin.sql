CREATE TABLE names (name TEXT);
.import /dev/stdin names
SELECT 'Hello, ' || name || '!' FROM names;
