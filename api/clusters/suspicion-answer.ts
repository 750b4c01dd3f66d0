import type { SuspectedMain, Suspicion } from './suspected-main.ts';

/** As the API says it: how many requests each main explains, and the place of the break as an object. */
export const suspicionAnswer = ({ suspectedMain, noMainBecause, candidates, severalMains, noMain }: Suspicion) => ({
  suspectedMain: suspectedMain && mainAnswer(suspectedMain),
  noMainBecause,
  candidates: candidates.map(mainAnswer),
  severalMains,
  noMain,
});

const mainAnswer = ({ explains, breakAt, ...main }: SuspectedMain) => ({
  ...main,
  explains: explains.length,
  breakAt: breakAt && { lon: breakAt[0], lat: breakAt[1] },
});
