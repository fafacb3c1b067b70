// Resources of a process on this machine, from proc(5) and from jcmd.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A tick of proc(5) on every Linux that a JVM runs on: USER_HZ is 100. */
const TICK_MILLIS = 10;

/** Processor time of all threads of a process so far, user and system. */
export async function cpuMillis(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fromField3 = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fromField3[14 - 3]) + Number(fromField3[15 - 3])) * TICK_MILLIS;
}

export async function residentBytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)[1]) * 1024;
}

/** Live heap after a full collection; undefined without jcmd. */
export async function liveHeapBytes(pid) {
  try {
    const { stdout } = await run('jcmd', [String(pid), 'GC.class_histogram'], { maxBuffer: 1 << 28 });
    return Number(/^Total\s+\d+\s+(\d+)/m.exec(stdout)[1]);
  } catch (cause) {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** @returns {Promise<number|undefined>} id of a process whose command line (a blank after each word) passes */
export async function findProcess(isWanted) {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    // The process may have ended by now.
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (isWanted(words.replaceAll('\0', ' '))) return Number(pid);
  }
  return undefined;
}
