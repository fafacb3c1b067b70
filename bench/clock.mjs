/**
 * The difference between the time of day and performance.now(), in milliseconds and accurate to a
 * few microseconds: Date.now() has millisecond resolution, so this waits for it to change.
 */
export function timeOfDayOffset() {
  const last = Date.now();
  let now;
  do now = Date.now(); while (now === last);
  return now - performance.now();
}
