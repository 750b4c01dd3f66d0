import { parentPort } from 'node:worker_threads';
import { scanReports } from './scan-reports.ts';
import type { ScanMessage, ScanTask } from './scan-task.ts';

// The thread of scans, one after the other: tells how far each is, then what it found.
const TELL_EVERY_MS = 100;

parentPort!.on('message', (task: ScanTask) => {
  const steps = scanReports(task);
  let toldAtMs = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return tell({ kind: 'found', found: step.value });
    if (performance.now() - toldAtMs < TELL_EVERY_MS) continue;
    toldAtMs = performance.now();
    tell({ kind: 'progress', progress: step.value });
  }
});

function tell(message: ScanMessage): void {
  parentPort!.postMessage(message);
}
