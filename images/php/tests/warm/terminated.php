<?php
echo "before\n";
posix_kill(getmypid(), SIGTERM);
sleep(5);
