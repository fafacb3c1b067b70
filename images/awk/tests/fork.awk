BEGIN { for (i = 0; i < 200; i++) system("sleep 60 &") }
