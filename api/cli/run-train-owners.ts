import { type LearnOwnersOutcome, learnOwners } from '../../data/experience/learn-owners.ts';
import type { LearnedOwnersState } from '../../data/experience/owners-store.ts';
import type { Store } from '../../data/store/store.ts';
import { loadCity } from '../../data/world/load-city.ts';
import { openCliStore } from './open-store.ts';
import { progressBar } from './progress.ts';

/** The options of `bailiwick route learn-owners train`, as read. */
export interface TrainOwnersFlags {
  readonly data?: string;
  readonly json?: boolean;
}

/** Learns the maps of owners that the rules of the store's city ask for, and prints from what. */
export async function trainOwnersOfStore(flags: TrainOwnersFlags): Promise<void> {
  const store = await openCliStore(flags, 'route learn-owners train', { hasUrlOption: false });
  try {
    const outcome = await learnOwnersWithProgress(store, { isForced: true });
    if (outcome === null) throw new Error('there is nothing to learn for: this store holds no city');
    process.stdout.write(flags.json ? `${JSON.stringify(forMachines(outcome), null, 2)}\n` : wordsOf(outcome));
  } finally {
    await store.close();
  }
}

/** Learns with a bar on a terminal; null: there is no city. */
export async function learnOwnersWithProgress(
  store: Store,
  { isForced }: { readonly isForced: boolean },
): Promise<LearnOwnersOutcome | null> {
  const stored = await loadCity(store);
  if (stored === null) return null;
  const bar = progressBar('owners of past requests'.padEnd(24));
  try {
    return await learnOwners(store, {
      city: stored.city,
      now: Date.now,
      isForced,
      onProgress: ({ service, share }) => bar.update(Math.round(share * 100), 100, service),
    });
  } finally {
    bar.stop();
  }
}

const forMachines = ({ learned, withoutPast }: LearnOwnersOutcome): object => ({
  learned: learned.map(({ service, requests, untilMs, learnedAtMs }) => ({
    service,
    requests,
    until: new Date(untilMs).toISOString(),
    learnedAt: new Date(learnedAtMs).toISOString(),
  })),
  withoutPast,
});

const wordsOf = ({ learned, withoutPast }: LearnOwnersOutcome): string => {
  const lines = [
    ...learned.map(learnedWords),
    ...withoutPast.map((service) => `${service}: no past request has ended with anybody yet; the default holds`),
  ];
  return `${(lines.length > 0 ? lines : ['no rule asks past requests: owner: { learned: true, ... }']).join('\n')}\n`;
};

const learnedWords = ({ service, requests, untilMs }: LearnedOwnersState): string =>
  `${service}: learned from ${requests} past requests, the newest of ${new Date(untilMs).toISOString().slice(0, 10)}`;
