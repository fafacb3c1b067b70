// Makes the readable table from the rows.
import { figure } from '../report.mjs';

/** @returns a table for table.mjs */
export function tableOf(rows) {
  return {
    title: 'The old and the new WAR, in turn',
    columns: ['', 'old p50', 'new p50', 'unit', 'new / old', '95 %', 'pairs', 'target', ''],
    rows: rows.map((row) => [
      row.what,
      figure(row.old?.p50),
      figure(row.new?.p50),
      row.unit,
      figure(row.ratio),
      row.pairs > 0 ? `${figure(row.low)} to ${figure(row.high)}` : '-',
      String(row.pairs),
      row.limit ? `at most ${figure(row.limit)}` : '',
      verdict(row),
    ]),
  };
}

/** As the table shows the ratio: to one hundredth. */
export function isMet({ ratio, limit }) {
  return limit === undefined || !Number.isFinite(ratio) ? undefined : Number(figure(ratio)) <= limit;
}

function verdict(row) {
  if (row.limit === undefined) return '';
  return { true: 'met', false: 'not met', undefined: 'not measured' }[isMet(row)];
}
