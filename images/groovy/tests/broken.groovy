println "one" +
def (
