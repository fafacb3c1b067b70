def words = ['one', 'two']
assert words*.size().sum() == 7
