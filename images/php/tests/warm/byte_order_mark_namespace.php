<?php
namespace A;
echo "marked\n";