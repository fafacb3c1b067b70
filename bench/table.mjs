// A table is a title, column headings and rows of cells; figures are texts with a unit
// where the column has none. Written for a terminal and for Markdown.

export function asText({ title, columns, rows }) {
  const widths = columns.map((heading, column) =>
    Math.max(...[heading, ...rows.map((row) => row[column])].map((cell) => cell.length)));
  const line = (cells) => cells.map((cell, column) => pad(cell, widths[column], rows, column)).join('  ').trimEnd();
  return [title, '', ...[columns, ...rows].map((cells) => `  ${line(cells)}`), ''].join('\n');
}

export function asMarkdown({ title, columns, rows }) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, column) => (isFigures(rows, column) ? '--:' : '---'));
  return [`### ${title}`, '', line(columns), `|${rule.join('|')}|`, ...rows.map(line), ''].join('\n');
}

function pad(cell, width, rows, column) {
  return isFigures(rows, column) ? cell.padStart(width) : cell.padEnd(width);
}

function isFigures(rows, column) {
  return column > 0 && rows.every((row) => /^([-\d]|$)/.test(row[column]) && row[column].length < 16);
}
