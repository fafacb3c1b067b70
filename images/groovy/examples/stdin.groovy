System.in.eachLine { println "Hello, $it!" }
