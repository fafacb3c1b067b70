let () = prerr_endline "Hello stderr"
