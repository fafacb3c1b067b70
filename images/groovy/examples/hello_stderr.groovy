System.err.println 'Hello stderr'
