import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../patience.mjs';

const PYTHON = { fragment: '#language=python3' };
const CLIPBOARD = ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write'];
const TERMINAL = { settings: { view: 'terminal' } };

/** Text of the terminal's screen. */
const screen = (playground) => playground.text('.xterm-rows');

export async function outputFloodLeavesThePageAlive(world) {
  const playground = await world.playground({ ...PYTHON, ...TERMINAL });
  await playground.write('line = "x" * 99 + "\\n"\nfor i in range(1050):\n  print(line * 100, end="")\nprint("the end")');
  await playground.frame.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask' });
  });
  await playground.run();
  await until('all of it is drawn', async () => /the end/.test(await screen(playground)));
  assert.match(await playground.text('.figures'), /Output10\.0 MiB/);
  const longest = await playground.frame.evaluate(() => window.longest);
  assert.ok(longest < 1000, `the page hung for ${longest} ms`);
}

export async function stopIsHeardInAFlood(world) {
  const playground = await world.playground({ ...PYTHON, ...TERMINAL });
  await playground.write('while True: print("x" * 99)');
  await playground.click('#run');
  await until('something is drawn', async () => /x{50}/.test(await screen(playground)));
  await playground.click('#stop');
  await until('it has ended', async () => ['Stopped', 'Output limit exceeded'].includes(await playground.state()));
}

export async function hostileOutputDoesNothing(world) {
  const playground = await world.playground({ ...PYTHON, ...TERMINAL });
  const { page } = playground;
  await page.browserContext().overridePermissions(new URL(world.url).origin, CLIPBOARD);
  await page.evaluate(() => navigator.clipboard.writeText('mine'));
  const title = await page.title();
  await playground.write(String.raw`
import base64
text = "\x1b]0;stolen\x07\x1b]2;stolen\x1b\\"
text += "\x1b]52;c;" + base64.b64encode(b"stolen").decode() + "\x07"
text += "\x1b]8;;javascript:window.stolen=1\x1b\\click me\x1b]8;;\x1b\\ "
text += "\x1b[?1000h\x1b[?1003h\x1b[?1006h\x1b[6n\x1b[c\x1b]10;?\x07"
text += "<img src=x onerror='window.stolen=1'><script>window.stolen=1</script>"
print(text)
print("\x1b[8;500;500t")
for final in "@ILMPSTXZb": print("x\x1b[999999999" + final)
print("still there")
`);
  await playground.run();
  await until('it is drawn', async () => /still there/.test(await screen(playground)));
  await page.mouse.click(700, 110);
  await playground.click('[data-view=text]');
  await playground.prints('still there');
  assert.match(await playground.output(), /click me <img src=x/);
  assert.equal(await page.title(), title);
  assert.equal(await page.evaluate(() => window.stolen), undefined);
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'mine');
  assert.equal(await page.$('.output img, .output a, .output script'), null);
  assert.equal(await page.$('.xterm.enable-mouse-events'), null);
}

export async function coloursAndOverwritingAreDrawnAndStderrIsTold(world) {
  const playground = await world.playground({ ...PYTHON, ...TERMINAL });
  await playground.write(String.raw`
import sys, time
print("\x1b[32mgreen\x1b[0m plain\nfirst\rsecond")
# The two streams have no order but that of time.
time.sleep(0.1)
print("wrong", file=sys.stderr)
`);
  await playground.run();
  await until('it is drawn', async () => /wrong/.test(await screen(playground)));
  const coloured = await playground.frame.evaluate(() =>
    [...document.querySelectorAll('.xterm-rows span[class*=fg-]')].map(({ className, textContent }) =>
      [/xterm-fg-\d+/.exec(className)?.[0], textContent]));
  assert.deepEqual(coloured, [['xterm-fg-2', 'green'], ['xterm-fg-1', 'wrong']]);
  assert.doesNotMatch(await screen(playground), /first/);
  await playground.click('[data-view=text]');
  await playground.prints('wrong');
  assert.match(await playground.output(), /wrong\n$/);
  assert.equal(await playground.text('.text .stderr'), 'wrong\n');
  assert.equal(await playground.text('.text .stdout'), 'green plain\nfirst\nsecond\n');
}

export async function outputCanBeCopiedAndKept(world) {
  const playground = await world.playground(PYTHON);
  const { page } = playground;
  await page.browserContext().overridePermissions(new URL(world.url).origin, CLIPBOARD);
  assert.ok(await page.$('.copy:disabled'));
  await playground.write(String.raw`print("\x1b[1mbold\x1b[0m é😀")`);
  await playground.run();
  await playground.click('.copy');
  await until('it says so', async () => (await playground.text('.copy')) === 'Copied');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'bold é😀\n');

  const folder = await mkdtemp(join(tmpdir(), 'download-'));
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow', downloadPath: folder, browserContextId: page.browserContext().id,
  });
  await playground.click('.download');
  await until('it is there', async () => (await readdir(folder)).includes('output.txt'));
  assert.equal(await readFile(join(folder, 'output.txt'), 'utf8'), '\x1b[1mbold\x1b[0m é😀\n');
}
