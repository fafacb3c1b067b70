import { read, write } from './stored.js';

const LEAST = 20;
const MOST = 80;
const STEP = 2;

/** The line between program and output; it moves with the pointer and with the arrow keys. */
export function bindSplitter(splitter) {
  const workbench = splitter.parentElement;

  function move(share) {
    const value = Math.round(Math.min(MOST, Math.max(LEAST, share)));
    splitter.setAttribute('aria-valuenow', value);
    workbench.style.setProperty('--program', `${value}fr`);
    workbench.style.setProperty('--output', `${100 - value}fr`);
    write('split', value);
  }

  splitter.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    splitter.setPointerCapture(event.pointerId);
  });
  splitter.addEventListener('pointermove', ({ pointerId, clientX }) => {
    if (!splitter.hasPointerCapture(pointerId)) return;
    const { left, width } = workbench.getBoundingClientRect();
    move((100 * (clientX - left)) / width);
  });
  splitter.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (!step) return;
    event.preventDefault();
    move(Number(splitter.getAttribute('aria-valuenow')) + step);
  });
  if (read('split')) move(read('split'));
}
