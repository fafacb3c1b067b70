object Hello extends App:
  println(s"app ${executionStart > 0}")
  sys.exit(3)
