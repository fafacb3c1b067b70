package some.where

private object Hidden { val x = 1 }

fun main(args: Array<String>) {
    println("${Hidden.javaClass} ${object {}.javaClass.enclosingMethod} ${Throwable().stackTrace.last()}")
    throw Exception()
}
