s" Hello stderr" stderr write-line throw
