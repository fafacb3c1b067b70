<?php
for ($i = 0; $i < 200; $i++) {
    if (pcntl_fork() === 0) {
        sleep(60);
        exit;
    }
}
