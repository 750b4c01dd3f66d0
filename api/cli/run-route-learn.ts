import { type LearnOutcome, learnExperience } from '../../data/experience/learn-experience.ts';
import type { Store } from '../../data/store/store.ts';
import { loadCity } from '../../data/world/load-city.ts';
import { experienceToJson } from '../../engine/route/experience/experience-json.ts';
import { experienceWords } from '../../engine/route/experience/experience-words.ts';
import { openCliStore } from './open-store.ts';
import { progressBar } from './progress.ts';
import type { RouteLearnOptions } from './route-learn.ts';

/** Learns from all past requests of the store and prints what came of it. */
export async function learnFromStore(options: RouteLearnOptions): Promise<void> {
  const store = await openCliStore(options, 'route learn', { hasUrlOption: false });
  try {
    const outcome = await learnWithProgress(store, { isForced: true });
    if (outcome.kind === 'no-city')
      throw new Error('there is nothing to learn for: this store holds no city with valid rules');
    const { experience } = outcome.stored;
    const stored = await loadCity(store);
    process.stdout.write(
      options.json
        ? `${JSON.stringify(experienceToJson(experience), null, 2)}\n`
        : `${experienceWords(experience, stored!.city).join('\n')}\n`,
    );
  } finally {
    await store.close();
  }
}

/** Learns with a bar on a terminal. */
export async function learnWithProgress(
  store: Store,
  { isForced }: { readonly isForced: boolean },
): Promise<LearnOutcome> {
  const bar = progressBar('past requests'.padEnd(24));
  try {
    return await learnExperience(store, {
      now: Date.now,
      isForced,
      onProgress: ({ step, done, total }) => {
        if (total !== null) bar.update(done, total, step);
      },
    });
  } finally {
    bar.stop();
  }
}
