program hello_stderr
  use, intrinsic :: iso_fortran_env, only: error_unit
  implicit none
  write (error_unit, '(a)') 'Hello stderr'
end program hello_stderr
