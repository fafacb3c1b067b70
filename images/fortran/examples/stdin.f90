program greet
  implicit none
  character(len=1000) :: line
  integer :: status

  do
    read (*, '(a)', iostat=status) line
    if (status /= 0) exit
    write (*, '(3a)') 'Hello, ', trim(line), '!'
  end do
end program greet
