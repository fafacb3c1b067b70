fputs(stderr, "Hello stderr\n");
