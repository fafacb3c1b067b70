program many
  do i = 1, 200
    call execute_command_line('sleep 60', wait=.false.)
  end do
end program many
