import { readSource } from '../formats/read-source.ts';

// For the test of memory: reads the file of the first argument as the importer does, and prints what came of it.
// Sampled: what the system calls the peak of a process begins with that of the process which started it.
let peakBytes = 0;
const timer = setInterval(() => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
}, 20);

const counts = { rows: 0, rejected: 0, failure: null as string | null, firstReason: null as string | null };
try {
  for await (const outcome of readSource(process.argv[2]!)) {
    if (outcome.kind === 'row') counts.rows += 1;
    else {
      counts.rejected += 1;
      counts.firstReason ??= outcome.rejected.reason;
    }
  }
} catch (error) {
  counts.failure = (error as Error).message;
}
clearInterval(timer);
const peakMebibytes = Math.round(peakBytes / 1024 / 1024);
process.stdout.write(JSON.stringify({ ...counts, peakMebibytes }));
