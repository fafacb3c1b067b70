<?php
echo ".";
sleep(1);
echo ".";
sleep(1);
echo ".";
