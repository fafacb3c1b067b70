SELECT 'never' FORM nowhere;
SELECT 'nor this';
