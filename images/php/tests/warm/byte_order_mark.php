<?php
echo "marked\n";