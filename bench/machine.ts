import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem, type } from 'node:os';

const commit = (): string => {
  try {
    const git = (...words: readonly string[]) => execFileSync('git', words, { encoding: 'utf8', stdio: 'pipe' }).trim();
    const isChanged = git('status', '--porcelain') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${isChanged ? ' with changes' : ''}`;
  } catch {
    return 'unknown';
  }
};

/** What the figures were measured on, one line: processor, memory, system, Node version, commit, load before the start. */
export const machine = (): string => {
  const [first] = cpus();
  const memoryGib = Math.round(totalmem() / 2 ** 30);
  return [
    `${cpus().length} × ${first?.model.trim() || 'unknown processor'}`,
    `${memoryGib} GiB`,
    `${type()}`,
    `Node ${process.version}`,
    `commit ${commit()}`,
    `load ${loadavg()[0]!.toFixed(1)} before the start`,
  ].join(', ');
};
