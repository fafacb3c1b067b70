note "Hello stderr";
