<?php
exit("good bye\n");
