program forever
  do
  end do
end program forever
