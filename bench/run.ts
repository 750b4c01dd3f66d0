import { disposeBenchCity } from './bench-city.ts';
import { sinkValue } from './harness.ts';
import { machine } from './machine.ts';

/** A bench prints its tables as they are done. */
export interface Bench {
  run(print: (markdown: string) => void): Promise<void>;
}

// Loaded one at a time: a bench's modules weigh on nobody else's memory and start.
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  spatial: () => import('./spatial.bench.ts'),
  route: () => import('./route.bench.ts'),
  locate: () => import('./locate.bench.ts'),
  cluster: () => import('./cluster.bench.ts'),
  scan: () => import('./scan.bench.ts'),
  live: () => import('./live.bench.ts'),
  dedupe: () => import('./dedupe.bench.ts'),
  import: () => import('./import.bench.ts'),
  intake: () => import('./intake.bench.ts'),
  alerts: () => import('./alerts.bench.ts'),
  index: () => import('./index.bench.ts'),
  tiles: () => import('./tiles.bench.ts'),
  frames: () => import('./frames.bench.ts'),
  startup: () => import('./startup.bench.ts'),
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(`no bench "${unknown.join('", "')}"; there are: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(2);
}

const print = (markdown: string): void => void process.stdout.write(`${markdown}\n`);
print(machine());
try {
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    print(`\n## ${name}\n`);
    const bench = await BENCHES[name]!();
    await bench.run(print);
  }
} finally {
  await disposeBenchCity();
}
process.stderr.write(`(checksum ${sinkValue()})\n`);
