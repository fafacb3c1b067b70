<?php
echo "never" "ever";
