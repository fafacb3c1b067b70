// Target time of a run in each language, from the request to `status`, with a container waiting.

const limits = {
  40: ['python3', 'ruby', 'perl', 'lua', 'php', 'node'],
  150: ['c', 'java', 'groovy', 'elixir'],
  400: ['cpp', 'golang', 'rust', 'csharp', 'haxe', 'typescript', 'kotlin', 'scala', 'clojure'],
};

/** @returns the target in ms: a figure, or half the naive time; and whether it is met */
export function languageTarget(language, naiveMillis, oursMillis) {
  const fixed = Object.entries(limits).find(([, languages]) => languages.includes(language))?.[0];
  const millis = fixed ? Number(fixed) : naiveMillis / 2;
  return { millis, isMet: oursMillis <= millis };
}
