import java.io.File
import java.lang.management.ManagementFactory
import scala.jdk.CollectionConverters.*

class Prog

@main def self(args: String*) =
  println(s"${Object()} ${Prog()} ${args.size} ${Thread.currentThread} ${Thread.currentThread.threadId}")
  for (k, v) <- sys.props.toSeq.sorted do println(s"$k=$v")
  for (k, v) <- (sys.env - "HOSTNAME").toSeq.sorted do println(s"$k=$v")
  val runtime = ManagementFactory.getRuntimeMXBean
  println(s"${runtime.getInputArguments} ${runtime.getClassPath}")
  println(Thread.getAllStackTraces.keySet.asScala.map(_.getName).toSeq.sorted)
  Throwable().getStackTrace.foreach(println)
  Thread.currentThread.getStackTrace.foreach(println)
  val thread = Thread(() => println(Thread.currentThread))
  thread.start()
  thread.join()
  println(s"${classOf[Prog].getResource("Prog.class")} ${classOf[Prog].getProtectionDomain.getCodeSource}")
  println(s"${classOf[Prog].getClassLoader.getClass} ${Thread.currentThread.getContextClassLoader.getClass}")
  println(s"${sys.runtime.maxMemory} ${sys.runtime.availableProcessors}")
  for folder <- Seq(".", "/tmp") do println(File(folder).list.sorted.toSeq)
  println(io.Source.fromFile("Prog.scala").mkString.length)
  println(io.Source.fromFile("/proc/self/cmdline").mkString.replace('\u0000', ' '))
  println(s"${File("/proc/self/fd").list.size} ${java.util.Locale.getDefault} ${System.out.charset}")
