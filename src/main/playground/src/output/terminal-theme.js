// xterm.js wants colours and knows no custom properties: they are asked of the page's styles.

const NAMES = [
  'black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white',
  'brightBlack', 'brightRed', 'brightGreen', 'brightYellow', 'brightBlue', 'brightMagenta',
  'brightCyan', 'brightWhite',
];

/** The theme as tokens.css has it for this host now, light or dark. */
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
    // There is nothing to type.
    cursor: colour('--panel'),
    selectionBackground: colour('--code-selection'),
  };
  probe.remove();
  return theme;
}
