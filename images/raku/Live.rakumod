PROCESS::<$OUT>.out-buffer = False;
