print '.'
sleep 1000
print '.'
sleep 1000
print '.'
