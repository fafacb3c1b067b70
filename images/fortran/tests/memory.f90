program memory
  type :: block
    character, allocatable :: content(:)
  end type block
  type(block) :: all(100000)

  do i = 1, size(all)
    allocate (all(i)%content(1048576))
    all(i)%content = 'x'
  end do
  print *, all(1)%content(1)
end program memory
