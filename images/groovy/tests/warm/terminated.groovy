addShutdownHook { println 'hook' }
"kill -TERM ${ProcessHandle.current().pid()}".execute().waitFor()
sleep 60000
