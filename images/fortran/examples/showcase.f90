! Whole arrays in one expression, modules, types with procedures, pure functions.
module shapes
  implicit none

  type :: rectangle
    real :: width, height
  contains
    procedure :: area
  end type rectangle

contains

  pure real function area(self)
    class(rectangle), intent(in) :: self
    area = self%width * self%height
  end function area

  pure recursive integer function factorial(n) result(value)
    integer, intent(in) :: n
    value = 1
    if (n > 1) value = n * factorial(n - 1)
  end function factorial

end module shapes

program showcase
  use shapes
  implicit none
  real :: a(2, 2) = reshape([2., 0., 1., 3.], [2, 2])
  integer :: i, primes(30)
  logical :: is_prime(100) = .true.
  type(rectangle) :: card = rectangle(8.5, 5.5)

  print '(a, f6.2)', 'area:', card%area()
  print '(a, 5(i0, 1x))', 'factorials: ', (factorial(i), i = 1, 5)
  print '(a, 2f6.1)', 'product:', matmul(a, [1., 2.])

  is_prime(1) = .false.
  do i = 2, 10
    is_prime(i * i :: i) = .false.
  end do
  primes(1:25) = pack([(i, i = 1, 100)], is_prime)
  print '(a, 25(i0, 1x))', 'primes: ', primes(1:25)
  print '(a, i0)', 'their sum: ', sum(primes(1:25))
end program showcase
