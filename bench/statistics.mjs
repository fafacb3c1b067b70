/** The sample that this share of all samples does not exceed. */
function percentile(sorted, share) {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** @returns a summary of numbers, or undefined without numbers */
export function summary(samples) {
  const sorted = samples.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const figures = {
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    min: sorted[0],
    max: sorted.at(-1),
  };
  for (const name in figures) figures[name] = Number(figures[name].toFixed(3));
  return { samples: sorted.length, ...figures };
}

export function median(samples) {
  return summary(samples)?.p50;
}
