class Start {
    static void main(String[] args) { println "main ${args.length} ${new Throwable().stackTrace[-1]}" }
}
