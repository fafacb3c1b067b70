import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const IMAGES = fileURLToPath(new URL('../../../../../images', import.meta.url));

/** A case for each language of the server: its example prints the output that images/ lists. */
export async function examples(url) {
  const languages = await (await fetch(`${url}/api/languages`)).json();
  return Object.fromEntries(
    languages.map(({ id }) => [`theExampleOf_${id}_prints`, (world) => prove(world, id)]));
}

async function prove(world, id) {
  const playground = await world.playground({ fragment: `#language=${id}` });
  const printed = await playground.run();
  const expected = `${IMAGES}/${id}/examples/showcase.out`;
  if (existsSync(expected)) assert.equal(printed, readFileSync(expected, 'utf8'));
  else assert.notEqual(printed, '');
}
