import type { Snapshot } from '../../data/world/city-keeper.ts';
import { streetsAlongMain } from './streets-along-main.ts';
import type { SuspectedMain, Suspicion } from './suspected-main.ts';

/** As the API says it: how many requests each main explains, the place of the break as an object, and the streets. */
export const suspicionAnswer = (
  { suspectedMain, noMainBecause, candidates, severalMains, noMain }: Suspicion,
  snapshot: Snapshot | null,
  nowMs: number,
) => ({
  suspectedMain: suspectedMain && mainAnswer(suspectedMain),
  streets: suspectedMain && snapshot && streetsAlongMain(snapshot, suspectedMain, nowMs),
  noMainBecause,
  candidates: candidates.map(mainAnswer),
  ...{ severalMains, noMain },
});

const mainAnswer = ({ explains, breakAt, ...main }: SuspectedMain) => ({
  ...main,
  explains: explains.length,
  breakAt: breakAt && { lon: breakAt[0], lat: breakAt[1] },
});
