let () =
  try
    while true do
      Printf.printf "Hello, %s!\n" (read_line ())
    done
  with End_of_file -> ()
