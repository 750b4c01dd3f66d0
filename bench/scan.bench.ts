import { ScanThreads } from '../api/cli/scan-workers.ts';
import { caseCounts, EveryWindow } from '../engine/cluster/scan/every-window.ts';
import { likelihoodOf } from '../engine/cluster/scan/likelihood-of.ts';
import { placesOf } from '../engine/cluster/scan/places.ts';
import { prepareScan } from '../engine/cluster/scan/prepare-scan.ts';
import { RandomStream } from '../engine/cluster/scan/random.ts';
import { replicationsOf } from '../engine/cluster/scan/replications.ts';
import type { ScanProblem } from '../engine/cluster/scan/scan-problem.ts';
import type { ScanSettings } from '../engine/cluster/scan/settings.ts';
import { type Contestant, contest } from './harness.ts';

const FIRST_DAY = 19_723;
const DAYS = 365;
const SIDE_METERS = 20_000;

/** A city of 20 by 20 km with a location a case, 365 days, windows up to 14: the sizes for which SaTScan's times are known. */
function cityProblem(
  caseCount: number,
  maxDistance: number,
  isProspective: boolean,
  asked: Pick<ScanSettings, 'rates' | 'adjustWeekday'> = { rates: 'high' },
): ScanProblem {
  const random = new RandomStream(311, caseCount);
  const locations = Array.from({ length: caseCount }, (_, i) => ({
    id: `p${i}`,
    coordinates: [random.next() * SIDE_METERS, random.next() * SIDE_METERS],
  }));
  const places = placesOf(locations, 'cartesian');
  const cases = places.ids.map((_, place) => ({ place, day: FIRST_DAY + random.below(DAYS), count: 1, kind: '' }));
  const settings = {
    model: 'space-time-permutation',
    scope: 'space-time',
    isProspective,
    startDay: FIRST_DAY,
    endDay: FIRST_DAY + DAYS - 1,
    unit: 'day',
    coordinates: 'cartesian',
    maxDistance,
    maxPopulationPercent: 50,
    maxTime: { units: 14 },
    ...asked,
  } as const;
  const prepared = prepareScan(settings, { places, cases, controls: [], population: [] });
  if (prepared.kind !== 'ready') throw new Error(prepared.because);
  return prepared.problem;
}

function replications(name: string, problem: ScanProblem, source: 'seed' | 'satscan', count: number): Contestant {
  const ours = replicationsOf(problem, source === 'seed' ? { kind: 'seed', seed: 1 } : { kind: 'satscan' });
  let next = 0;
  return {
    name,
    operations: count,
    run: () => {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += ours.maximum(++next);
      return sum;
    },
  };
}

/** Every window of every circle, counted from tables: what one would write first. */
function everyWindow(problem: ScanProblem): Contestant {
  const windows = new EveryWindow(problem, likelihoodOf(problem));
  return { name: 'every window', operations: 1, run: () => windows.maximum(caseCounts(problem)) };
}

/** All of a scan's replications by so many threads; workers are started before, as the command does while it reads files. */
function byThreads(problem: ScanProblem, threads: number, count: number): Contestant {
  let team: ScanThreads | null = null;
  const plan = { replications: count, stop: null, interrupt: new AbortController().signal };
  return {
    name: threads === 1 ? 'one thread' : `${threads} threads`,
    operations: count,
    prepare: () => {
      team = new ScanThreads(threads);
    },
    run: async () => {
      const maxima = await team!.simulate(problem, { kind: 'seed', seed: 1 }, plan, () => {});
      return maxima.reduce((sum, value) => sum + value, 0);
    },
    cleanUp: () => team!.end(),
  };
}

/** Space-time permutation: one replication at the sizes of SaTScan's stated times (seconds of CPU a replication in the title). */
export async function run(print: (markdown: string) => void): Promise<void> {
  const small = cityProblem(5_000, 1_000, false);
  const options = { unit: 'replication', rounds: 5, warmUps: 1 };
  print(
    await contest(
      'Retrospective, 5,000 cases, circles to 1 km (SaTScan 10.4 s)',
      // Every window of these takes half a minute: 391 times ours in one run.
      [replications('seeded', small, 'seed', 10), replications("SaTScan's numbers", small, 'satscan', 10)],
      options,
    ),
  );
  const low = cityProblem(5_000, 1_000, false, { rates: 'low' });
  const weekly = cityProblem(5_000, 1_000, false, { rates: 'high', adjustWeekday: true });
  print(
    await contest(
      'The same, low rates, and adjusted for the day of the week',
      [
        replications('high rates', small, 'seed', 5),
        replications('low rates', low, 'seed', 5),
        replications('high rates, by day of the week', weekly, 'seed', 5),
      ],
      options,
    ),
  );
  print(
    await contest('The same by two threads and by one', [byThreads(small, 2, 400), byThreads(small, 1, 400)], {
      ...options,
      rounds: 3,
      warmUps: 0,
    }),
  );
  for (const [count, meters, satscan] of [
    [5_000, 1_000, '0.062'],
    [20_000, 500, '0.36'],
    [50_000, 250, '0.6'],
  ] as const) {
    const problem = cityProblem(count, meters, true);
    const rivals = [
      replications('seeded', problem, 'seed', 50),
      replications("SaTScan's numbers", problem, 'satscan', 50),
    ];
    if (count === 5_000) rivals.push(everyWindow(problem));
    print(
      await contest(
        `Prospective, ${count.toLocaleString('en')} cases, circles to ${meters} m (SaTScan ${satscan} s)`,
        rivals,
        options,
      ),
    );
  }
}
