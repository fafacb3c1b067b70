<?php
pcntl_async_signals(true);
pcntl_signal(SIGINT, function () { echo "handled\n"; });
posix_kill(getmypid(), SIGINT);
pcntl_alarm(1);
sleep(5);
