# -*- coding: utf-8 -*-
"""Python as it was until 2020."""
from collections import Counter, namedtuple

Word = namedtuple("Word", "text count")

TEXT = """
Beautiful is better than ugly. Explicit is better than implicit.
Simple is better than complex. Complex is better than complicated.
"""


def words(text):
    for word in text.lower().split():
        yield word.strip(".")


for text, count in sorted(Counter(words(TEXT)).items(), key=lambda (text, count): (-count, text))[:4]:
    print "%-12s %s %d" % (text, u"█".encode("utf-8") * count, count)

print 7 / 2, 7 // 2, 7 / 2.0, 0777, 2 ** 100, type(2 ** 100)
print map(lambda n: n * n, xrange(5)), filter(None, [0, 1, "", "x"]), reduce(lambda a, b: a * b, range(1, 6))
print "abc" < 1, None < 0, u"größer".upper(), `[1, "two"]`

try:
    raise ValueError, "the old way"
except ValueError, e:
    print "caught:", e

exec "print 'a statement'"
