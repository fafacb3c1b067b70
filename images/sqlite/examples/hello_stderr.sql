.output /dev/stderr
SELECT 'Hello stderr';
