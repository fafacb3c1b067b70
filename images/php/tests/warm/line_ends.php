<?php
echo "a
b";
echo __LINE__;
