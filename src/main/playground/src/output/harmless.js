// Output may draw in the terminal and do nothing else. xterm.js itself supports no clipboard sequence
// and resizes no window; the other harmful sequences are removed here.

/** Sequences for titles, the terminal's own colours, folders, links, clipboard, notifications, images. */
const COMMANDS = [0, 1, 2, 4, 7, 8, 9, 10, 11, 12, 52, 104, 110, 111, 112, 133, 777, 1337];

/** Private modes that report mouse and focus: visitors could not select text any more. */
const MODES = [9, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1015, 1016];

/** Sequences with a repeat count: a large number could hang the page. */
const REPEATED = [
  ...[...'@ILMPSTXZb'].map((final) => ({ final })),
  { intermediates: ' ', final: '@' },
  { intermediates: ' ', final: 'A' },
  { intermediates: "'", final: '}' },
  { intermediates: "'", final: '~' },
];
const MOST_TIMES = 500;

export function harmless({ parser }) {
  for (const command of COMMANDS) parser.registerOscHandler(command, () => true);
  parser.registerCsiHandler({ prefix: '?', final: 'h' }, (parameters) =>
    parameters.some((mode) => MODES.includes(mode)));
  for (const sequence of REPEATED) {
    parser.registerCsiHandler(sequence, ([times]) => times > MOST_TIMES);
  }
}
