import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';

const io = createRequire(process.cwd() + '/')('client-4');

const PATIENCE_MILLIS = 120_000;

/** Runs programs through a server, like a page. */
export class Runner {
  constructor(url) {
    this.url = url;
  }

  /**
   * One run, over its own connection: stdout and stderr, the `pieces` of stdout with the times of
   * their arrival in ms, and the last answer.
   */
  run(request) {
    return new Promise((resolve, reject) => {
      const client = io(this.url, { transports: ['websocket'], forceNew: true, reconnection: false });
      const texts = { stdout: '', stderr: '' };
      const pieces = [];
      const end = (settle, value) => {
        clearTimeout(patience);
        settle(value);
        client.close();
      };
      const patience = setTimeout(() => end(reject, new Error('no end of it was told')), PATIENCE_MILLIS);
      client.on('connect_error', (error) => end(reject, error));
      client.on('disconnect', () => end(reject, new Error('the server hung up')));
      client.on('run', (answer) => {
        if (answer.stream in texts) {
          texts[answer.stream] += answer.chunk;
          if (answer.stream === 'stdout') pieces.push({ text: answer.chunk, at: performance.now() });
        } else if (['status', 'error', 'stop'].includes(answer.stream)) {
          end(resolve, { ...texts, pieces, last: answer });
        }
      });
      client.emit('run', { details: true, ...request });
    });
  }
}

/** The languages of a server, by id. */
export async function languages(url) {
  const response = await fetch(`${url}/api/languages`);
  return new Map((await response.json()).map((language) => [language.id, language]));
}

/** The stdout of `docker run` with an image and the program as its argument. */
export function dockerRun(language, code, input = '') {
  const { REPOSITORY = 'grounds', TAG = 'latest' } = process.env;
  const image = `${REPOSITORY && REPOSITORY + '/'}exec-${language}:${TAG}`;
  return new Promise((resolve, reject) => {
    const docker = execFile('docker', ['run', '--rm', '-i', image, code], (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
    docker.stdin.on('error', () => {});
    docker.stdin.end(input);
  });
}
