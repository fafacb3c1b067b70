interface Shelf { books: number }

enum Size { Small = 1, Large }

process.on('exit', (code: number): void => console.log('exit', code));

function inner(shelf: Shelf): never {
  throw new RangeError(`größer als ${Size[shelf.books]}`, { cause: new Error('cause') });
}

const outer = (n: number) => inner({ books: n });
process.stdout.write('no line end');
outer(2);
