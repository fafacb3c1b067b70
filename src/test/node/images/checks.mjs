import assert from 'node:assert/strict';
import { expected } from './folder.mjs';
import { dockerRun } from './runner.mjs';

/** Least time between the arrivals of two dots that are printed a second apart, in ms. */
const APART_MILLIS = 500;

/** The rules of images/README.md for each program of a folder, in the order of the checks. */
export const checks = {
  hello_world: (folder, runner) =>
    prints(folder, runner, 'examples/hello_world', { stdout: expected('hello_world') }),

  hello_stderr: (folder, runner) =>
    prints(folder, runner, 'examples/hello_stderr', { stderr: expected('hello_stderr') }),

  stdin: (folder, runner) =>
    prints(folder, runner, 'examples/stdin', { stdout: expected('stdin') }, { stdin: expected('stdin.in') }),

  showcase: (folder, runner) =>
    prints(folder, runner, 'examples/showcase', { stdout: folder.showcaseOutput() }),

  unicode: (folder, runner) =>
    prints(folder, runner, 'tests/unicode', { stdout: expected('unicode') }),

  async arguments(folder, runner) {
    if (folder.optional('tests/arguments') === undefined) return 'left out';
    const args = ['a b', '-n', 'é*'];
    await prints(folder, runner, 'tests/arguments', { stdout: args.join('\n') + '\n' }, { args });
  },

  async live(folder, runner) {
    const { pieces, last } = await runner.run(request(folder, 'tests/live'));
    assert.equal(last.chunk, 0, JSON.stringify(last));
    const dots = pieces.flatMap(({ text, at }) => Array.from(text.matchAll(/\./g), () => at));
    assert.equal(dots.length, 3, 'it prints three dots');
    const gaps = [dots[1] - dots[0], dots[2] - dots[1]].map(Math.round);
    assert.ok(Math.min(...gaps) >= APART_MILLIS, `its dots come ${gaps.join(' and ')} ms apart`);
  },

  async broken(folder, runner) {
    const { stdout, stderr, last } = await runner.run(request(folder, 'tests/broken'));
    assert.equal(last.stream, 'status', JSON.stringify(last));
    assert.notEqual(last.chunk, 0, 'it ends as if it were right');
    assert.notEqual((stdout + stderr).trim(), '', 'nothing says what is wrong with it');
  },

  async forever(folder, runner) {
    const { last } = await runner.run(request(folder, 'tests/forever'));
    assert.equal(last.chunk, 'Timeout exceeded.', JSON.stringify(last));
  },

  async memory(folder, runner) {
    const code = folder.optional('tests/memory');
    if (code === undefined) return 'left out';
    const { last } = await runner.run({ language: folder.language, code });
    assert.ok(
      last.report.cause === 'memory' || (last.stream === 'status' && last.chunk !== 0),
      `it does not end for want of memory: ${JSON.stringify(last)}`,
    );
  },

  async fork(folder, runner) {
    const code = folder.optional('tests/fork');
    if (code === undefined) return 'left out';
    const { stdout, last } = await runner.run({ language: folder.language, code });
    assert.notEqual(last.report.cause, 'infrastructure', JSON.stringify(last));
    const started = Math.max(0, ...(stdout.match(/^\d+$/gm) ?? []).map(Number));
    assert.ok(started < 200, 'it starts as many processes as it likes');
  },

  /** The contract of the original: the image's entrypoint takes a program as its argument. */
  async dockerRun(folder) {
    const { language } = folder;
    assert.equal(await dockerRun(language, folder.program('examples/hello_world')), expected('hello_world'));
    assert.equal(
      await dockerRun(language, folder.program('examples/stdin'), expected('stdin.in')),
      expected('stdin'),
    );
  },
};

function request(folder, program, more = {}) {
  return { language: folder.language, code: folder.program(program), ...more };
}

/** The program exits with 0 and prints exactly this. */
async function prints(folder, runner, program, texts, more) {
  const { stdout, stderr, last } = await runner.run(request(folder, program, more));
  assert.deepEqual({ stdout, stderr }, { stdout: '', stderr: '', ...texts });
  assert.deepEqual([last.stream, last.chunk], ['status', 0]);
}
