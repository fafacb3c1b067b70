text before
<?php echo __LINE__, "\n" ?>
text after
