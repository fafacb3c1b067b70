let () = Out_channel.set_buffered stdout false
