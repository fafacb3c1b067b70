import assert from 'node:assert/strict';
import { Playground } from '../playground.mjs';

const MAX_BYTES = 500_000;
const MAX_MILLIS = 1_000;

/** Uses a cold cache; prints the measured figures. */
export async function theFirstPaintIsSoonAndLittleIsFetched(world) {
  const page = await world.page({ settings: { view: 'text' } });
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  let bytes = 0;
  const hosts = new Set();
  const missing = [];
  session.on('Network.responseReceived', ({ response: { url, status } }) => {
    hosts.add(new URL(url).protocol + new URL(url).host);
    if (status >= 400) missing.push(url);
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(world.url, { waitUntil: 'networkidle0' });
  await new Playground(page).ready();
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
  const shift = await page.evaluate(() => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
      .observe({ type: 'layout-shift', buffered: true });
    setTimeout(resolve, 100, 0);
  }));
  console.error(`first paint ${Math.round(paint)} ms, ${bytes} bytes before the first run, layout shift ${shift.toFixed(3)}`);
  assert.deepEqual(missing, []);
  assert.ok(bytes < MAX_BYTES, `${bytes} bytes`);
  assert.ok(paint < MAX_MILLIS, `${paint} ms`);
  assert.ok(shift < 0.1, `layout shift ${shift}`);
  assert.deepEqual([...hosts].filter((host) => host.startsWith('http')), [`http:${new URL(world.url).host}`]);
}
