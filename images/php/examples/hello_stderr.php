<?php
fwrite(STDERR, "Hello stderr\n");
