println 'Hello world'
