print ".";
sleep 1;
print ".";
sleep 1;
print ".";
