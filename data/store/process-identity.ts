import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, told apart from a later one with the same pid. Null where the system does not say (only Linux does). */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Clock ticks from boot to its start (field 22 of /proc/PID/stat). */
  readonly startTicks: string | null;
  readonly bootId: string | null;
  readonly pidNamespace: string | null;
}

export const thisProcess = (): ProcessIdentity => ({
  pid: process.pid,
  host: hostname(),
  startTicks: statOf(process.pid)?.startTicks ?? null,
  bootId: tried(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
  pidNamespace: tried(() => readlinkSync('/proc/self/ns/pid')),
});

/**
 * Whether that process still runs. On another machine, or in another container of another name, nobody can look: true.
 * Same host name but another boot or pid namespace means that the machine or container was started again: false.
 */
export const isAlive = (them: ProcessIdentity): boolean => {
  const us = thisProcess();
  const samePids = us.bootId !== null && us.bootId === them.bootId && us.pidNamespace === them.pidNamespace;
  if (!samePids && them.host !== us.host) return true;
  if (them.bootId !== us.bootId || them.pidNamespace !== us.pidNamespace) return false;
  return pidExists(them.pid) && isSameStart(them);
};

const isSameStart = (them: ProcessIdentity): boolean => {
  if (them.startTicks === null) return true;
  const stat = statOf(them.pid);
  // A zombie has died already: only its parent has not looked yet.
  return stat !== null && stat.startTicks === them.startTicks && !/[ZX]/.test(stat.state);
};

const pidExists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const statOf = (pid: number): { readonly state: string; readonly startTicks: string } | null =>
  tried(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold spaces and brackets itself.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: state as string, startTicks: rest[18] as string };
  });

const tried = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch {
    return null;
  }
};
