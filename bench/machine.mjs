// The machine on which the figures were measured.
import { execFileSync } from 'node:child_process';
import os from 'node:os';

export async function describeMachine(engine) {
  const [version, info] = await Promise.all([engine.call('GET', '/version'), engine.call('GET', '/info')]);
  return {
    when: new Date().toISOString(),
    commit: commit(),
    engine: `${version.Version}, ${info.DefaultRuntime}, ${info.Driver}, cgroup v${info.CgroupVersion ?? 1}`,
    kernel: version.KernelVersion,
    processors: `${os.cpus().length} x ${os.cpus()[0].model.trim()}`,
    loadBefore: Number(os.loadavg()[0].toFixed(2)),
    node: process.version,
  };
}

export function describe({ when, commit, engine, kernel, processors, loadBefore, node }) {
  return `${when.slice(0, 16).replace('T', ' ')} UTC, commit ${commit}; Docker Engine ${engine}; Linux ${kernel}; ` +
    `${processors}; load before: ${loadBefore}; clients: Node.js ${node}`;
}

function commit() {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { stdio: 'pipe' }).toString().trim();
  } catch {
    return 'unknown';
  }
}
