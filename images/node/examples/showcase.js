// A little inventory: classes, generators, promises.
class Shelf {
  #items = new Map();

  put(name, {price = 1, tags = []} = {}) {
    this.#items.set(name, {price, tags});
    return this;
  }

  *[Symbol.iterator]() {
    for (const [name, item] of this.#items) yield {name, ...item};
  }
}

const shelf = new Shelf()
  .put('apple', {price: 3, tags: ['fruit', 'red']})
  .put('leek', {price: 2, tags: ['vegetable']})
  .put('cherry', {tags: ['fruit']});

for (const {name, price} of shelf) console.log(name.padEnd(8), '€'.repeat(price));

console.log([...shelf].filter(({tags}) => tags.includes('fruit')).map(({name}) => name));
console.log([...shelf].map(({price}) => price).reduce((a, b) => a + b), 2n ** 80n);
console.log('2026-11-24'.replace(/(?<year>\d+)-(?<month>\d+)-(?<day>\d+)/, '$<day>.$<month>.$<year>'));

const later = (ms, value) => new Promise(done => setTimeout(done, ms, value));

async function race() {
  const first = await Promise.race([later(30, 'tortoise'), later(10, 'hare')]);
  const all = await Promise.all([later(2, 1), later(1, 2)]);
  console.log(`The ${first} wins.`, all);
}

race().finally(() => console.log('That was it.'));
console.log('This comes before the race.');
