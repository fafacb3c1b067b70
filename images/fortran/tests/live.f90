program live
  interface
    integer(c_int) function usleep(microseconds) bind(c)
      use, intrinsic :: iso_c_binding
      integer(c_int), value :: microseconds
    end function usleep
  end interface
  integer :: ignored

  write (*, '(a)', advance='no') '.'
  ignored = usleep(1000000)
  write (*, '(a)', advance='no') '.'
  ignored = usleep(1000000)
  write (*, '(a)', advance='no') '.'
end program live
