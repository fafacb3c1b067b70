/**
 * How far the time of day is ahead of performance.now(), in milliseconds and to a few
 * microseconds: Date.now() tells a millisecond only, but when it begins can be seen.
 */
export function timeOfDayOffset() {
  const last = Date.now();
  let now;
  do now = Date.now(); while (now === last);
  return now - performance.now();
}
