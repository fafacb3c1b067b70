"""Which words does a text use most?"""
from collections import Counter
from dataclasses import dataclass
from itertools import batched

TEXT = """
Beautiful is better than ugly. Explicit is better than implicit.
Simple is better than complex. Complex is better than complicated.
"""


@dataclass(order=True)
class Word:
    count: int
    text: str

    def __str__(self) -> str:
        return f"{self.text:<8} {'█' * self.count} {self.count}"


def words(text: str):
    for word in text.lower().split():
        yield word.strip(".")


counted = sorted((Word(n, w) for w, n in Counter(words(TEXT)).items()), reverse=True)
for word in counted[:4]:
    print(word)

match counted:
    case [Word(text=first), Word(text=second), *rest]:
        print(f"First {first!r}, then {second!r}, then {len(rest)} more.")

print([sum(pair) for pair in batched(range(6), 2)], {n: n**2 for n in range(4)})
