import { readFileSync } from 'node:fs';
import { scratchStore } from '../store/testing.ts';
import { importCity } from './import-city.ts';

const [kind, file, dir] = process.argv.slice(2);
const s = await scratchStore(kind as 'server');
const cpu = () => {
  const u = process.cpuUsage();
  return (u.user + u.system) / 1000;
};
const steal = () => readFileSync('/proc/stat', 'utf8').split('\n')[0];
const db = s.options.databaseUrl ? new URL(s.options.databaseUrl).pathname.slice(1) : '';

import { readdirSync } from 'node:fs';

const backend = () => {
  if (!db) return 0;
  let t = 0;
  for (const p of readdirSync('/proc')) {
    if (!/^\d+$/.test(p)) continue;
    try {
      if (!readFileSync(`/proc/${p}/cmdline`, 'utf8').includes(db)) continue;
      const f = readFileSync(`/proc/${p}/stat`, 'utf8').split(') ')[1]!.split(' ');
      t += (Number(f[11]) + Number(f[12])) * 10;
    } catch {}
  }
  return t;
};
for (let k = 0; k < 2; k++) {
  const t = performance.now(),
    c = cpu(),
    b = backend();
  const marks: string[] = [];
  let last = '';
  let lc = c,
    lb = b,
    lt = t;
  const mark = (step: string) => {
    if (step === last) return;
    const nc = cpu(),
      nb = backend(),
      nt = performance.now();
    marks.push(`${last}: cpu ${(nc - lc).toFixed(0)} backend ${nb - lb} wall ${(nt - lt).toFixed(0)}`);
    last = step;
    lc = nc;
    lb = nb;
    lt = nt;
  };
  const r = await importCity({
    store: s.store,
    configFile: file!,
    sourceDir: dir,
    dryRun: false,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    onProgress: (p) => mark(p.phase),
  });
  mark('end');
  if (r.kind === 'refused') {
    console.log(r);
    break;
  }
  const rows = r.datasets.reduce((a, d) => a + d.read, 0);
  console.log(
    kind,
    rows,
    'rows',
    'wall',
    (performance.now() - t).toFixed(0),
    'client cpu',
    (cpu() - c).toFixed(0),
    'backend cpu',
    backend() - b,
    'changed',
    r.changed,
    r.datasets.map((d) => `${d.dataset} new ${d.new} rej ${d.rejected} rep ${d.repaired}`).join('; '),
  );
  console.log(marks.join(' | '));
}
console.log(steal());
await s.dispose();
