import { Presets, SingleBar } from 'cli-progress';

/** Progress of long work on stderr: a bar on a terminal, nothing elsewhere (the final counts are printed anyway). */
export interface Progress {
  update(done: number, total: number, note: string): void;
  stop(): void;
}

/** A bar with a label; `done` and `total` in any one unit. */
export function progressBar(label: string): Progress {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar(
    { format: `${label} {bar} {percentage}% {note}`, stream: process.stderr, hideCursor: true, clearOnComplete: false },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    update(done, total, note) {
      if (!isStarted) bar.start(Math.max(total, 1), 0, { note });
      isStarted = true;
      bar.update(Math.min(done, total), { note });
    },
    stop() {
      if (isStarted) bar.stop();
    },
  };
}
