<?php
echo "no end