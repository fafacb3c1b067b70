// The programs that are run: of each language the hello world that its image comes with.
import { readdir, readFile } from 'node:fs/promises';

/** What the targets are about, and everything that is measured in one language only. */
export const FIRST_LANGUAGE = 'python3';

/** Those that are measured beside the original and docker; the others have a row each. */
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

/** Lives long enough to be looked at. */
export const sleeping = { language: FIRST_LANGUAGE, code: 'import time; time.sleep(20)' };

/** Says what time it is, in nanoseconds, and is gone: no interpreter to shut down. */
export const lastWords = {
  language: FIRST_LANGUAGE,
  code: 'import os, time\nos.write(1, b"%d\\n" % time.time_ns())\nos._exit(0)\n',
};

export const STREAM_BYTES = 100_000_000;

/** Writes that much as fast as it is taken, after a line on stderr that says it begins. */
export const flood = {
  language: FIRST_LANGUAGE,
  code: `import os
block = b"${'x'.repeat(99)}\\n" * 625
os.write(2, b"now\\n")
for _ in range(${STREAM_BYTES / 62_500}):
    os.write(1, block)
`,
};
