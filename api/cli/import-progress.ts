import type { ImportProgress, OnProgress } from '../../data/import/import-progress.ts';
import { type Progress, progressBar } from './progress.ts';

/** Shows an import on stderr: a bar for each file on a terminal, one plain line for each step elsewhere. */
export const importProgress = (): { readonly update: OnProgress; readonly stop: () => void } =>
  process.stderr.isTTY ? bars() : lines();

const bars = (): { readonly update: OnProgress; readonly stop: () => void } => {
  let bar: Progress | null = null;
  let current = '';
  return {
    update: ({ dataset, phase, bytesRead, bytesTotal, rows }) => {
      if (dataset !== current) {
        bar?.stop();
        bar = progressBar(dataset.padEnd(24));
        current = dataset;
      }
      bar?.update(bytesRead, bytesTotal, `${rows} rows, ${phase}`);
    },
    stop: () => bar?.stop(),
  };
};

const lines = (): { readonly update: OnProgress; readonly stop: () => void } => {
  let last = '';
  return {
    update: (progress: ImportProgress) => {
      const step = `${progress.dataset}: ${progress.phase}`;
      if (step !== last) process.stderr.write(`${step}\n`);
      last = step;
    },
    stop: () => {},
  };
};
