import { randomUUID } from 'node:crypto';
import { importCity } from '/work/main/data/import/import-city.ts';
import { openStore } from '/work/main/data/store/open.ts';
import { scratchStore } from '/work/main/data/store/testing.ts';

const [kind, file, dir] = process.argv.slice(2);
const s = await scratchStore(kind as 'server');
const run = async (dryRun = false) => {
  const t = performance.now();
  let last = t;
  let lastStep = '';
  const steps: string[] = [];
  const r = await importCity({
    store: s.store,
    configFile: file!,
    sourceDir: dir,
    dryRun,
    now: () => new Date(),
    newId: randomUUID,
    rejectedFile: '/tmp/rej.ndjson',
    onProgress: (p) => {
      const step = `${p.dataset} ${p.phase}`;
      if (step !== lastStep) {
        const n = performance.now();
        steps.push(`${lastStep} ${(n - last).toFixed(0)}ms`);
        last = n;
        lastStep = step;
      }
    },
  });
  const ms = performance.now() - t;
  if (r.kind === 'refused') {
    console.log(r.problems);
    return;
  }
  const rows = r.datasets.reduce((a, d) => a + d.read, 0);
  console.log(
    `${kind} ${rows} rows ${(ms).toFixed(0)} ms ${((rows / ms) * 1000).toFixed(0)} rows/s changed=${r.changed} rss=${(process.memoryUsage().rss / 1e6).toFixed(0)}MB`,
  );
  console.log(steps.join('; '), `${lastStep} ${(performance.now() - last).toFixed(0)}ms`);
  for (const d of r.datasets)
    console.log(
      d.dataset,
      'read',
      d.read,
      'new',
      d.new,
      'chg',
      d.changed,
      'gone',
      d.gone,
      'unch',
      d.unchanged,
      'rep',
      d.repaired,
      'rej',
      d.rejected,
      'noplace',
      d.withoutPlace,
      'unk',
      d.unknownAsset,
      d.rejectionReasons.slice(0, 5),
      d.repairs.slice(0, 3),
    );
};
await run();
await run();
await s.dispose();
