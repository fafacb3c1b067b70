import assert from 'node:assert/strict';
import { until } from '../patience.mjs';

const PYTHON = { fragment: '#language=python3' };
const FOR_LONG = 'import time\nprint("begun")\ntime.sleep(60)';

export async function aRunTellsItsStatesAndWhatItUsed(world) {
  const playground = await world.playground({ fragment: '#language=c' });
  await playground.remember();
  await playground.run();
  assert.deepEqual(new Set(await playground.states()), new Set(['Starting', 'Running', 'Compiling', 'Finished']));
  const figures = await playground.text('.figures');
  for (const name of ['Exit code', 'Time', 'Processor', 'Memory', 'Output']) assert.match(figures, new RegExp(name));
  assert.match(await playground.text('.legend'), /Compiler .*Program /);
  assert.match(await playground.text('.clock'), /^\d+\.\d+ s$/);
}

export async function anExitCodeIsTold(world) {
  const playground = await world.playground(PYTHON);
  await playground.write('print("so far")\nexit(3)');
  assert.equal(await playground.run('Ended with exit code 3'), 'so far\n');
}

export async function aSignalIsToldByItsName(world) {
  const playground = await world.playground(PYTHON);
  await playground.write('import os\nos.kill(os.getpid(), 11)');
  await playground.run('Killed by signal 11 (SIGSEGV)');
}

export async function stopEndsAProgramAndAnotherCanBeRun(world) {
  const playground = await world.playground(PYTHON);
  await playground.write(FOR_LONG);
  await playground.click('#run');
  await playground.prints('begun');
  await playground.click('#stop');
  await playground.reaches('Stopped');
  assert.equal(await playground.frame.evaluate(() => document.activeElement.id), 'run');
  await playground.write('print("again")');
  assert.equal(await playground.run(), 'again\n');
}

export async function anotherRunTakesThePlaceOfTheFirst(world) {
  const playground = await world.playground(PYTHON);
  await playground.write(FOR_LONG);
  await playground.click('#run');
  await playground.prints('begun');
  await playground.write('print("second")');
  await playground.click('#run');
  await playground.click('#run');
  await playground.ends();
  assert.equal(await playground.output(), 'second\n');
}

export async function theTimeLimitIsToldAndOutputKept(world) {
  const playground = await world.playground(PYTHON);
  await playground.write(FOR_LONG);
  assert.equal(await playground.run('Timeout exceeded'), 'begun\n');
}

export async function whoHasToWaitSeesItsPlace(world) {
  const busy = await Promise.all([world.playground(PYTHON), world.playground(PYTHON)]);
  for (const playground of busy) {
    await playground.page.bringToFront();
    await playground.write(FOR_LONG);
    await playground.click('#run');
    await playground.prints('begun');
  }
  const waiting = await world.playground(PYTHON);
  await waiting.write('print("my turn")');
  await waiting.click('#run');
  await waiting.reaches('Queued, place 1');
  await busy[0].page.bringToFront();
  await busy[0].click('#stop');
  await waiting.page.bringToFront();
  await waiting.ends();
  assert.match(await waiting.text('.legend'), /Queue /);
}

export async function aLostConnectionComesBackAndMissesNothing(world) {
  const playground = await world.playground(PYTHON);
  await playground.write('import time\nfor i in range(30):\n  print(i)\n  time.sleep(0.1)');
  await playground.click('#run');
  await playground.prints('2\n');
  world.proxy.goDown();
  await until('it says so', async () => /cannot be reached. Your program runs on/.test(await playground.text('.notice:not([hidden])')));
  world.proxy.isDown = false;
  await playground.ends();
  assert.equal(await playground.output(), Array.from({ length: 30 }, (_, i) => `${i}\n`).join(''));
  assert.equal(await playground.frame.$('.notice:not([hidden])'), null);
}

export async function aRequestThatNobodyHasHeardIsSentAgain(world) {
  const playground = await world.playground(PYTHON);
  for (const printed of ['first\n', 'second\n']) {
    // The second time the server recovers the connection and its missed answers.
    await playground.write(`print('${printed.trim()}')`);
    world.proxy.isDeaf = true;
    await playground.click('#run');
    await playground.reaches('Starting');
    world.proxy.goDown();
    world.proxy.isDown = world.proxy.isDeaf = false;
    await playground.ends();
    assert.equal(await playground.output(), printed);
  }
}

export async function aRequestThatIsNeverHeardIsLost(world) {
  const playground = await world.playground(PYTHON);
  world.proxy.isDeaf = true;
  await playground.click('#run');
  for (const tries of [1, 2, 3]) {
    await until(`it was asked ${tries} times`, async () => world.proxy.unheard === tries);
    world.proxy.goDown();
    world.proxy.isDown = false;
  }
  await playground.reaches('Lost with the connection');
}

export async function aServerThatIsAwayIsToldAndAskedAgain(world) {
  const page = await world.page();
  await page.setRequestInterception(true);
  let isAway = true;
  page.on('request', (request) =>
    isAway && request.url().endsWith('/api/languages') ? request.abort() : request.continue());
  await page.goto(world.url);
  await until('it says so', () => page.$('.trouble'));
  isAway = false;
  await page.click('.trouble button');
  await until('it is ready', () => page.$('#run:not(:disabled)'));
  assert.equal(await page.$('.trouble'), null);
}
