addShutdownHook { System.err.println 'hook' }
Thread.start { println 'leaving'; System.exit 42 }
sleep 60000
