program broken
  implicit none
  nowhere = 42
end program broken
