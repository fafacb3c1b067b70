// The programs to run: the hello_world example of each language.
import { readdir, readFile } from 'node:fs/promises';

/** The language of the targets, and of everything that is measured in one language only. */
export const FIRST_LANGUAGE = 'python3';

/** Languages that are also measured with the original's sequence and docker; the others have one row each. */
export const CLOSE_LANGUAGES = [FIRST_LANGUAGE, 'ruby', 'node', 'c', 'java'];

const EXAMPLE = 'hello_world.';

/** @returns {Promise<{language: string, code: string, output: string}|undefined>} */
export async function helloWorld(language) {
  const folder = `images/${language}/examples`;
  const file = (await readdir(folder).catch(() => [])).find((name) => name.startsWith(EXAMPLE));
  if (!file) return undefined;
  return {
    language,
    code: await readFile(`${folder}/${file}`, 'utf8'),
    output: await readFile('images/expected/hello_world', 'utf8'),
  };
}

/** Runs long enough to inspect its container. */
export const sleeping = { language: FIRST_LANGUAGE, code: 'import time; time.sleep(20)' };

/** Prints the time in nanoseconds and exits without shutting the interpreter down. */
export const lastWords = {
  language: FIRST_LANGUAGE,
  code: 'import os, time\nos.write(1, b"%d\\n" % time.time_ns())\nos._exit(0)\n',
};

export const STREAM_BYTES = 100_000_000;

/** Writes that many bytes as fast as possible, after a line on stderr that marks the beginning. */
export const flood = {
  language: FIRST_LANGUAGE,
  code: `import os
block = b"${'x'.repeat(99)}\\n" * 625
os.write(2, b"now\\n")
for _ in range(${STREAM_BYTES / 62_500}):
    os.write(1, block)
`,
};
