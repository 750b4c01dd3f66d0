import { readFileSync } from 'node:fs';
import { importCity } from './import-city.ts';
import { scratchStore } from '../store/testing.ts';
const s = await scratchStore('server');
await importCity({ store: s.store, configFile: '/tmp/chi/points.yaml', sourceDir: '/tmp/chi', dryRun: false, now: () => new Date(), newId: () => crypto.randomUUID() });
const timeOf = async (label: string, prep: string[], text: string) => {
  try { await s.store.transaction(async (x) => {
    for (const p of prep) await x.query({ name: 'p', text: p });
    const [pidRow] = await x.query<{ pid: number }>({ name: 'pid', text: 'select pg_backend_pid() as pid' });
    const cpu = () => { const f = readFileSync(`/proc/${pidRow!.pid}/stat`, 'utf8').split(') ')[1]!.split(' '); return (Number(f[11]) + Number(f[12])) * 10; };
    const c = cpu(); const t = performance.now();
    await x.query({ name: 'x', text: text + ` --${label}` });
    console.log(label.padEnd(30), 'backend cpu', cpu() - c, 'ms wall', (performance.now() - t).toFixed(0));
    throw new Error('rb');
  }); } catch (e) { if ((e as Error).message !== 'rb') throw e; }
};
await s.store.query({ name: 'c', text: 'create table src as select * from asset' });
const cols = 'class_id, id, owner_id, valid_from, valid_until, attributes, geometry, dataset, content_hash';
const ins = `insert into asset (${cols}) select ${cols} from src`;
const clear = 'truncate asset';
for (let k = 0; k < 2; k++) {
await timeOf('as is', [clear], ins);
await timeOf('work_mem 64', [clear, `set local work_mem='64MB'`], ins);
await timeOf('no triggers', [clear, `set local session_replication_role=replica`], ins);
await timeOf('no gist', [clear, 'drop index asset_geometry'], ins);
await timeOf('no gist no trigger', [clear, 'drop index asset_geometry', `set local session_replication_role=replica`], ins);
await timeOf('no pk', [clear, 'alter table asset drop constraint asset_pkey'], ins);
await timeOf('ordered by geometry', [clear], ins + ' order by geometry');
await timeOf('ordered by id', [clear], ins + ' order by id');
await timeOf('create gist', ['drop index asset_geometry'], 'create index asset_geometry on asset using gist (geometry)');
}
await s.dispose();
