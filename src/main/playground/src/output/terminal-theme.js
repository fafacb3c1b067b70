// xterm.js needs colour values and does not support custom properties: they are read from the page's
// computed styles.

const NAMES = [
  'black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white',
  'brightBlack', 'brightRed', 'brightGreen', 'brightYellow', 'brightBlue', 'brightMagenta',
  'brightCyan', 'brightWhite',
];

/** The current theme of tokens.css for this host, light or dark. */
export function terminalTheme(host) {
  const probe = host.appendChild(document.createElement('i'));
  const colour = (property) => {
    probe.style.color = `var(${property})`;
    return getComputedStyle(probe).color;
  };
  const ansi = NAMES.map((name) => [name, colour(`--ansi-${name.toLowerCase()}`)]);
  const theme = {
    ...Object.fromEntries(ansi),
    foreground: colour('--ink'),
    background: colour('--panel'),
    // Nothing can be typed, so the cursor has the colour of the background.
    cursor: colour('--panel'),
    selectionBackground: colour('--code-selection'),
  };
  probe.remove();
  return theme;
}
