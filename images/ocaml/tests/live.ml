let () =
  print_string ".";
  Unix.sleep 1;
  print_string ".";
  Unix.sleep 1;
  print_string "."
