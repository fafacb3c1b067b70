import assert from 'node:assert/strict';
import { Playground } from '../playground.mjs';
import { until } from '../patience.mjs';

const CODE = 'text = "é€😀 <&>"\nprint(text)';

async function linkOf(playground, ...boxes) {
  await playground.click('#share');
  for (const box of boxes) await playground.click(`#share-dialog [name=${box}]`);
  let link;
  await until('there is a link', async () => {
    link = await playground.frame.$eval('#share-dialog [name=link]', ({ value }) => value);
    return boxes.every((box) => link.includes({ run: '&run', hideEditor: '&editor=hidden' }[box])) && link;
  });
  return link;
}

async function visit(world, link) {
  const page = await world.page({ settings: { view: 'text' } });
  await page.goto(link);
  const playground = new Playground(page);
  await playground.ready();
  return playground;
}

export async function aLinkHoldsTheProgram(world) {
  const playground = await world.playground({ fragment: '#language=python3' });
  await playground.write(CODE);
  const visitor = await visit(world, await linkOf(playground));
  assert.equal(await visitor.code(), CODE);
  assert.equal(await visitor.state(), 'Ready');
  assert.equal(await visitor.run(), 'é€😀 <&>\n');
}

export async function aLinkCanRunAndHideTheEditor(world) {
  const playground = await world.playground({ fragment: '#language=python3' });
  await playground.write(CODE);
  const visitor = await visit(world, await linkOf(playground, 'run', 'hideEditor'));
  await visitor.ends();
  assert.equal(await visitor.frame.$eval('.program', ({ offsetHeight }) => offsetHeight), 0);
  await visitor.click('.trouble button');
  assert.equal(await visitor.code(), CODE);
}

export async function whoEditsAProgramFromALinkHasADraftOfIt(world) {
  const playground = await world.playground({ fragment: '#language=python3' });
  await playground.write(CODE);
  const visitor = await visit(world, await linkOf(playground));
  await visitor.write('print(2)');
  assert.equal(new URL(visitor.page.url()).hash, '');
  await visitor.page.reload();
  await visitor.ready();
  assert.equal(await visitor.code(), 'print(2)');
}

export async function aDamagedLinkSaysSo(world) {
  const playground = await world.playground({ fragment: '#language=python3&program=AAAAdamaged' });
  assert.match(await playground.text('.trouble'), /damaged/);
}

export async function aLinkThatUnpacksToTooMuchIsDamaged(world) {
  const { deflateRawSync } = await import('node:zlib');
  const bomb = deflateRawSync(Buffer.alloc(50_000_000, 'x')).toString('base64url');
  const playground = await world.playground({ fragment: `#language=python3&program=${bomb}` });
  assert.match(await playground.text('.trouble'), /damaged/);
}

export async function aLinkToALanguageThatIsNotHereSaysSo(world) {
  const playground = await world.playground({ fragment: '#language=klingon' });
  assert.match(await playground.text('.trouble'), /no language "klingon"/);
}

export async function everyLanguageIsHighlighted(world) {
  const page = await world.page();
  await page.goto(`${world.url}gallery`);
  await until('there are cards', () => page.$('.cards li'));
  for (const card of await page.$$('.cards li')) {
    const title = await card.$eval('h2', ({ textContent }) => textContent);
    await card.scrollIntoView();
    await until(`${title} has colours`, () => card.$('code span'));
  }
}

export async function theGalleryOpensALanguage(world) {
  const page = await world.page();
  await page.goto(`${world.url}gallery`);
  const count = await until('there are cards', () => page.$$eval('.cards li', ({ length }) => length));
  const languages = await page.evaluate(async () => (await (await fetch('api/languages')).json()).length);
  assert.equal(count, languages);
  await page.type('.gallery-search', 'ruby');
  await until('the others are gone', () =>
    page.$$eval('.cards li:not([hidden]) h2 a', (links) => links.length === 1 && links[0].textContent === 'Ruby'));
  await Promise.all([page.waitForNavigation(), page.click('.cards li:not([hidden]) a')]);
  const playground = new Playground(page);
  await playground.ready();
  assert.equal(await playground.text('.picker-title'), 'Ruby');
}
