SELECT 'Hello world';
