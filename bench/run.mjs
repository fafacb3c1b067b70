// One run over an open connection, with the times of its answers, in milliseconds from sending
// the request. Any other than the expected end is a failure that names the end.
const PATIENCE_MILLIS = 90_000;

/**
 * @param {(text: string) => void} [onOutput] receives stdout as it arrives; then stdout is not kept
 * @returns {Promise<{from: number, start: number, firstOutput: number, end: number, stdout: string}>}
 *     where `from` is when it was sent, by performance.now()
 */
export function timedRun(connection, request, { onStart, onOutput, onStderr } = {}) {
  return new Promise((resolve, reject) => {
    const result = { from: performance.now(), start: NaN, firstOutput: NaN, end: NaN, stdout: '' };
    let stderr = '';
    const elapsed = () => performance.now() - result.from;
    const watchdog = setTimeout(() => fail(new Error('no end within 90 s')), PATIENCE_MILLIS);

    const keep = onOutput ?? ((text) => (result.stdout += text));
    const take = {
      start() {
        result.start = elapsed();
        onStart?.();
      },
      stdout(text) {
        if (Number.isNaN(result.firstOutput)) result.firstOutput = elapsed();
        keep(text);
      },
      stderr(text) {
        stderr += text;
        onStderr?.();
      },
      status(code) {
        result.end = elapsed();
        if (code === 0) settle(() => resolve(result));
        else fail(new Error(`status ${code}: ${stderr.slice(0, 200)}`));
      },
      stop: () => fail(new Error('stopped by the server')),
      error: (sentence) => fail(new Error(`error "${sentence}"`)),
    };

    function settle(how) {
      clearTimeout(watchdog);
      connection.onAnswer = connection.onLost = () => {};
      how();
    }
    function fail(cause) {
      settle(() => reject(cause));
    }

    connection.onAnswer = ({ stream, chunk }) =>
      stream in take ? take[stream](chunk) : fail(new Error(`unknown stream "${stream}"`));
    connection.onLost = fail;
    connection.send(request);
  });
}

/** Runs a program that must print exactly this. */
export async function expectedRun(connection, { language, code, output }) {
  const result = await timedRun(connection, { language, code });
  if (result.stdout !== output) {
    throw new Error(`printed ${JSON.stringify(result.stdout.slice(0, 200))}`);
  }
  return result;
}
