program hello_world
  implicit none
  write (*, '(a)') 'Hello world'
end program hello_world
