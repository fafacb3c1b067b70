// Samples of two servers in turn, and what their pairs say.
import { summary } from '../statistics.mjs';

export const SIDES = ['old', 'new'];

/** The order of two following rounds is old, new, new, old: a machine that slows down affects both. */
const orderOf = (round) => (round % 2 === 0 ? SIDES : SIDES.toReversed());

/**
 * @param take takes one sample of the side with this name
 * @returns {Promise<{old: *, new: *}>} a pair of samples, in the order of the round
 */
export async function pairOf(round, take) {
  const pair = {};
  for (const side of orderOf(round)) pair[side] = await take(side);
  return pair;
}

/**
 * Compares pairs of numbers. A pair without both numbers does not count.
 *
 * @returns the median of each side, and of the ratios new / old of all pairs, with the 95 % confidence
 *     interval of the latter, which supposes no distribution: it goes from one sorted ratio to another
 */
export function compared(pairs) {
  const complete = pairs.filter((pair) => SIDES.every((side) => Number.isFinite(pair[side])));
  const ratios = complete.map((pair) => pair.new / pair.old).sort((a, b) => a - b);
  const reach = 0.98 * Math.sqrt(ratios.length);
  const ratioAt = (rank) => ratios[Math.min(Math.max(rank, 1), ratios.length) - 1];
  return {
    pairs: complete.length,
    old: summary(complete.map((pair) => pair.old)),
    new: summary(complete.map((pair) => pair.new)),
    // The mean of the two in the middle, because the lower of them would favour the new side.
    ratio: (ratioAt(Math.floor((ratios.length + 1) / 2)) + ratioAt(Math.floor(ratios.length / 2) + 1)) / 2,
    low: ratioAt(Math.round(ratios.length / 2 - reach)),
    high: ratioAt(Math.round(ratios.length / 2 + reach) + 1),
  };
}
