import assert from 'node:assert/strict';
import { Playground } from '../playground.mjs';
import { until } from '../patience.mjs';

async function frameOf(page) {
  const frame = await until('there is a frame', async () =>
    page.frames().find((each) => each.url().includes('/embed')));
  const playground = new Playground(frame, page);
  await playground.ready();
  return playground;
}

export async function aFrameInAForeignPageRuns(world) {
  const page = await world.page();
  await page.goto(world.course.put('/frame', `<iframe src="${world.url}embed#language=python3" width="700" height="500"></iframe>`));
  const playground = await frameOf(page);
  await playground.click('#run');
  await playground.ends();
  await until('it is drawn', async () => (await playground.text('.xterm-rows'))?.trim());
}

export async function onlyListedPagesMayHaveAFrame(world) {
  const page = await world.page();
  await page.goto(world.stranger.put('/frame', `<iframe src="${world.url}embed#language=python3"></iframe>`));
  await until('it is refused', async () => page.frames()[1]?.url().startsWith('chrome-error:'));
  world.expectComplaint(/frame-ancestors/);
}

export async function thePlaygroundItselfIsInNobodysFrame(world) {
  const page = await world.page();
  await page.goto(world.course.put('/whole', `<iframe src="${world.url}"></iframe>`));
  await until('it is refused', async () => page.frames()[1]?.url().startsWith('chrome-error:'));
  world.expectComplaint(/frame-ancestors/);
}

export async function aCodeBlockBecomesOneThatRuns(world) {
  const page = await world.page();
  await page.goto(world.course.put('/lesson', `
    <h1>Lesson 1</h1>
    <script src="${world.url}grounds-run.js" async></script>
    <grounds-run language="python3"><pre><code>print("a &lt; b")
print("é")</code></pre></grounds-run>`));
  const playground = await frameOf(page);
  assert.equal(await playground.code(), 'print("a < b")\nprint("é")');
  const before = await page.$eval('grounds-run iframe', ({ offsetHeight }) => offsetHeight);
  await playground.click('[data-view=text]');
  assert.equal(await playground.run(), 'a < b\né\n');
  await until('it has room for its output', async () =>
    (await page.$eval('grounds-run iframe', ({ offsetHeight }) => offsetHeight)) > before);
}

export async function aCodeBlockCanRunAtOnceWithoutItsEditor(world) {
  const page = await world.page();
  await page.goto(world.course.put('/demo', `
    <grounds-run language="python3" run hide-editor theme="dark"><pre><code>print(6 * 7)</code></pre></grounds-run>
    <script src="${world.url}grounds-run.js"></script>`));
  const playground = await frameOf(page);
  await playground.ends();
  assert.equal(await playground.frame.$eval('.program', ({ offsetHeight }) => offsetHeight), 0);
  assert.equal(await playground.frame.evaluate(() => document.documentElement.dataset.theme), 'dark');
}

export async function withoutTheServerACodeBlockStaysOne(world) {
  const page = await world.page();
  await page.goto(world.course.put('/plain', `
    <script src="http://127.0.0.1:9/grounds-run.js" async></script>
    <grounds-run language="python3"><pre><code>print(1)</code></pre></grounds-run>`));
  assert.equal(await page.$eval('grounds-run', ({ innerText }) => innerText), 'print(1)');
}
