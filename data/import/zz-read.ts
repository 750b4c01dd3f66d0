import { readCityFile } from '../city/city-file.ts';
import { readSourceBatches } from './formats/read-source.ts';
import { rowMapper } from './mapping.ts';
import { RowStager } from './row-stager.ts';
import { Staging } from './staging.ts';
import { RejectedFile } from './rejected-file.ts';
import { DatasetTally } from './dataset-tally.ts';
import { copyBatches } from '../store/copy-text.ts';
import { STAGED } from './staged-rows.ts';
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
const c = await readCityFile('/tmp/chi/city.yaml'); if (c.kind === 'broken') throw c;
const d = c.cityFile.datasets[0]!; const f = '/work/shared/data/chicago/sanitation_to_2013.csv.gz';
for (let k = 0; k < 3; k++) {
  let t = cpu(); let n = 0;
  for await (const b of readSourceBatches(f)) n += b.length;
  console.log('read', n, (cpu() - t).toFixed(0)); t = cpu();
  const m = rowMapper(d.source, { timeZone: 'America/Chicago' });
  for await (const b of readSourceBatches(f)) for (const o of b) if (o.kind === 'row') m(o.row);
  console.log('read+map', (cpu() - t).toFixed(0)); t = cpu();
  const st = new RowStager(d, new DatasetTally('x', 'request', 'x'), new Staging(c.cityFile, new RejectedFile(null)));
  const rows = async function* () { for await (const b of readSourceBatches(f)) for (const o of b) { const r = st.stage(o); if (r) yield r; } };
  const s2 = () => rows();
  for await (const _ of s2()) ;
  console.log('read+map+stage', (cpu() - t).toFixed(0)); t = cpu();
  const st2 = new RowStager(d, new DatasetTally('x', 'request', 'x'), new Staging(c.cityFile, new RejectedFile(null)));
  const rows2 = async function* () { for await (const b of readSourceBatches(f)) for (const o of b) { const r = st2.stage(o); if (r) yield r; } };
  for await (const _ of copyBatches(STAGED.request.columns, rows2())) ;
  console.log('read+map+stage+copytext', (cpu() - t).toFixed(0));
}
