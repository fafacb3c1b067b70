.separator '' ''
SELECT '.';
.shell sleep 1
SELECT '.';
.shell sleep 1
SELECT '.';
