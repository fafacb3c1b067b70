printf .
sleep 1
printf .
sleep 1
printf .
