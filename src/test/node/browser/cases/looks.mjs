import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../patience.mjs';

const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 375, height: 740 } };

const FAILING = `import sys
print("About to divide.")
print("A long line: " + "word " * 40)
print(1 / 0)`;

/** Screenshots of the main states for manual review; nothing is compared. */
export async function everyStateIsPictured(world) {
  await mkdir(world.screenshots, { recursive: true });
  for (const theme of ['light', 'dark']) {
    for (const [size, box] of Object.entries(SIZES)) {
      await picture(world, { theme, ...box }, (page, name) =>
        page.screenshot({ path: join(world.screenshots, `${name}-${size}-${theme}.png`) }));
    }
  }
}

async function picture(world, looks, take) {
  const terminal = { settings: { view: 'terminal' } };
  const playground = await world.playground({ ...looks, ...terminal, fragment: '#language=c' });
  const { page } = playground;
  await take(page, '1-first');
  await playground.click('#run');
  await playground.ends();
  await until('it is drawn', async () => (await playground.text('.xterm-rows'))?.trim());
  await take(page, '2-ended');
  await playground.choose('python3');
  await playground.write(FAILING);
  await playground.run('Ended with exit code 1');
  await until('it is drawn', async () => /ZeroDivision/.test(await playground.text('.xterm-rows')));
  await take(page, '3-failed');
  await playground.click('[data-view=text]');
  await playground.prints('ZeroDivision');
  await take(page, '4-text');
  await playground.write('import time\nfor i in range(60):\n  print(f"\\x1b[3{i % 7 + 1}mline {i}\\x1b[0m")\n  time.sleep(0.05)');
  await playground.click('[data-view=terminal]');
  await playground.click('#run');
  await playground.reaches('Running');
  await until('it is drawn', async () => /line 9/.test(await playground.text('.xterm-rows')));
  await take(page, '5-running');
  await playground.click('#stop');
  await playground.click('.picker-button');
  await take(page, '6-picker');
  await page.keyboard.press('Escape');
  for (const dialog of ['settings', 'share']) {
    await playground.click(`#${dialog}`);
    await until('it is open', () => page.$(`#${dialog}-dialog[open]`));
    await take(page, `7-${dialog}`);
    await page.keyboard.press('Escape');
  }
  world.proxy.goDown();
  await until('it says so', () => page.$('.notice:not([hidden])'));
  await take(page, '8-offline');
  world.proxy.isDown = false;

  const gallery = await world.page(looks);
  await gallery.goto(`${world.url}gallery`, { waitUntil: 'networkidle0' });
  await take(gallery, '9-gallery');
  const lesson = await world.page(looks);
  await lesson.goto(world.course.put('/picture', `
    <meta name="viewport" content="width=device-width"><style>body { font: 17px/1.6 serif; max-width: 700px; margin: 20px auto; padding: 0 12px }</style>
    <h1>Lesson 1</h1><p>This page belongs to somebody else. Here is a program in it:</p>
    <grounds-run language="python3" run><pre><code>for i in range(3):
    print("Hello", i)</code></pre></grounds-run><p>And here the lesson goes on.</p>
    <script src="${world.url}grounds-run.js"></script>`));
  await until('it has run', async () => {
    const frame = lesson.frames()[1];
    return (await frame?.evaluate(() => document.querySelector('.xterm-rows')?.textContent)?.catch(() => ''))?.includes('Hello 2');
  });
  await take(lesson, 'a-element');
}
