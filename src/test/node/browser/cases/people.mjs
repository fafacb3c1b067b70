import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { Playground } from '../playground.mjs';
import { until } from '../patience.mjs';

const axe = createRequire(process.cwd() + '/').resolve('axe-core/axe.min.js');

export async function theKeyboardAloneIsEnough(world) {
  const playground = await world.playground();
  const { page } = playground;
  const { keyboard } = page;
  const focused = () => page.evaluate(() => {
    const element = document.activeElement;
    return element.id || element.className || element.tagName;
  });
  const tabTo = async (wanted) => {
    for (let i = 0; i < 30; i++) {
      await keyboard.press('Tab');
      if ((await focused()).includes(wanted)) return;
    }
    throw new Error(`nobody gets to ${wanted} by keyboard`);
  };

  await tabTo('picker-button');
  await keyboard.press('Enter');
  await keyboard.type('pyth');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await until('the editor has the focus', async () => (await focused()) === 'editor-host');
  await keyboard.down('Control');
  await keyboard.press('a');
  await keyboard.up('Control');
  await keyboard.type('print(6*7');
  await keyboard.down('Control');
  await keyboard.press('Enter');
  await keyboard.up('Control');
  await playground.ends();
  assert.equal(await playground.output(), '42\n');
  // Chromium copies the style of a selection to the text that replaces it. The policy forbids this
  // inline style, and the editor draws the line again.
  world.expectComplaint(/style attributes/);

  // Leaves the editor, in which Tab indents.
  await keyboard.press('Escape');
  await keyboard.press('Tab');
  assert.notEqual(await focused(), 'editor-host');
  await tabTo('copy');
  // Into the terminal and out of it.
  await page.focus('[data-view=terminal]');
  await keyboard.press('Enter');
  await until('there is a terminal', () => page.$('.xterm-rows'));
  await tabTo('xterm');
  await keyboard.press('Tab');
  assert.doesNotMatch(await focused(), /xterm/);
  await tabTo('settings');
  await keyboard.press('Enter');
  await until('the settings are open', () => page.$('#settings-dialog[open]'));
  await keyboard.press('Escape');
  assert.equal(await page.$('#settings-dialog[open]'), null);
  assert.equal(await focused(), 'settings');
}

export async function axeFindsNothing(world) {
  for (const theme of ['light', 'dark']) {
    const playground = await world.playground({ theme, fragment: '#language=c' });
    await violations(playground.page, `${theme}: at first`);
    await playground.run();
    await violations(playground.page, `${theme}: after a run`);
    await playground.click('[data-view=terminal]');
    await until('there is a terminal', () => playground.page.$('.xterm-rows'));
    await violations(playground.page, `${theme}: with a terminal`);
    await playground.click('.picker-button');
    await violations(playground.page, `${theme}: choosing a language`);
    for (const dialog of ['settings', 'share']) {
      await playground.click(`#${dialog}`);
      await violations(playground.page, `${theme}: ${dialog}`);
      await playground.page.keyboard.press('Escape');
    }
    for (const other of ['gallery', 'embed#language=ruby&run']) {
      const page = await world.page({ theme });
      await page.goto(world.url + other, { waitUntil: 'networkidle0' });
      await violations(page, `${theme}: ${other}`);
    }
  }
}

async function violations(page, where) {
  await page.evaluate(await source(axe));
  const found = await page.evaluate(async () => {
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`);
  });
  assert.deepEqual(found, [], where);
}

async function source(path) {
  const { readFile } = await import('node:fs/promises');
  return readFile(path, 'utf8');
}

export async function onAPhoneAllFitsAndWorks(world) {
  const playground = await world.playground({ width: 360, height: 640, fragment: '#language=python3' });
  const { page } = playground;
  await playground.write(`print("${'long '.repeat(60)}")`);
  await playground.run();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
  const hidden = await page.$$eval('button, a', (controls) => controls
    .filter((control) => control.checkVisibility())
    .map((control) => ({ name: control.textContent.trim() || control.id, box: control.getBoundingClientRect() }))
    .filter(({ box }) => box.right > innerWidth || box.left < 0 || box.bottom > innerHeight || box.height < 24)
    .map(({ name }) => name));
  assert.deepEqual(hidden, []);
  const { program, output } = await page.evaluate(() => ({
    program: document.querySelector('.program').getBoundingClientRect().toJSON(),
    output: document.querySelector('.output').getBoundingClientRect().toJSON(),
  }));
  assert.ok(output.top >= program.bottom - 1, 'the output is below the program');
}

export async function draftsAndSettingsStay(world) {
  const playground = await world.playground({ fragment: '#language=python3' });
  const { page } = playground;
  await playground.write('print("draft")');
  await page.click('.picker-button');
  await page.keyboard.type('ruby');
  await page.keyboard.press('Enter');
  await playground.write('puts "other"');
  await page.click('#settings');
  await page.select('#settings-dialog [name=theme]', 'dark');
  await page.select('#settings-dialog [name=fontSize]', '18');
  await page.keyboard.press('Escape');
  await page.reload();
  await playground.ready();
  assert.equal(await playground.code(), 'puts "other"');
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).colorScheme), 'dark');
  assert.equal(await page.evaluate(() => getComputedStyle(
    document.querySelector('.editor-host').shadowRoot.querySelector('.cm-scroller')).fontSize), '18px');
  await playground.choose('python3');
  assert.equal(await playground.code(), 'print("draft")');
  await playground.click('#restore');
  assert.match(await playground.code(), /def |for |import /);
  await page.reload();
  await playground.ready();
  assert.doesNotMatch(await playground.code(), /draft/);
}

export async function vimAndEmacsKeysCanBeHad(world) {
  const vim = await world.playground({ fragment: '#language=python3', settings: { keys: 'vim' } });
  await until('vim is there', () => vim.frame.evaluate(() =>
    document.querySelector('.editor-host').shadowRoot.querySelector('.cm-vim-panel, .cm-fat-cursor, .cm-vimMode')));
  await vim.page.click('.editor-host');
  await vim.page.keyboard.type('ggdGiprint(1)');
  await vim.page.keyboard.press('Escape');
  await vim.page.keyboard.type('x');
  assert.equal(await vim.code(), 'print(1');

  const emacs = await world.playground({ fragment: '#language=python3', settings: { keys: 'emacs' } });
  await emacs.write('one');
  await until('Control-a goes to the beginning', async () => {
    await emacs.page.keyboard.down('Control');
    await emacs.page.keyboard.press('a');
    await emacs.page.keyboard.up('Control');
    await emacs.page.keyboard.type('x');
    return (await emacs.code()).startsWith('x');
  });
}

export async function stateIsAnnouncedAndNothingMovesForWhoWantsNoMotion(world) {
  const playground = await world.playground({ fragment: '#language=python3' });
  await playground.write('import time\nprint("begun")\ntime.sleep(60)');
  await playground.click('#run');
  await playground.prints('begun');
  assert.equal(await playground.frame.$eval('.state-text', ({ role }) => role), 'status');
  assert.equal(await playground.frame.$eval('.dot', (dot) => getComputedStyle(dot).animationName), 'none');
  await playground.click('#stop');
}

export async function whoKeepsNothingCanStillRun(world) {
  const page = await world.page();
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } });
  });
  await page.goto(`${world.url}#language=python3`);
  const playground = new Playground(page);
  await playground.ready();
  await playground.click('[data-view=text]');
  assert.notEqual(await playground.run(), '');
}
