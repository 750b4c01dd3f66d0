import { v7 as uuidv7 } from 'uuid';
import { parseMoment } from '../../data/import/values.ts';
import { requestContext } from '../../data/requests/context.ts';
import type { Store } from '../../data/store/store.ts';
import { type GroupPastOutcome, groupPast } from '../incidents/group-past.ts';
import type { DedupeGroupOptions } from './dedupe-group.ts';
import { openCliStore } from './open-store.ts';

/** Groups the open requests of the store and prints what came of it. */
export async function groupStore(options: DedupeGroupOptions): Promise<void> {
  const store = await openCliStore(options, 'dedupe group', { hasUrlOption: false });
  try {
    const outcome = await groupCity(store, options);
    process.stdout.write(
      options.json ? `${JSON.stringify(outcome, null, 2)}\n` : `${words(outcome, options.dryRun === true)}\n`,
    );
  } finally {
    await store.close();
  }
}

/** The same in a store that is open; undoable unless it is said that it is not. Throws where it holds no city. */
export async function groupCity(
  store: Store,
  { from, until, dryRun = false }: Pick<DedupeGroupOptions, 'from' | 'until' | 'dryRun'>,
  isUndoable = true,
): Promise<GroupPastOutcome> {
  const city = await requestContext(store, '');
  if (city === null) throw new Error('this store holds no city yet: import one (bailiwick import CITY.yaml)');
  const dayMs = (date: string | undefined): number | null =>
    date === undefined ? null : parseMoment(date, city.timeZone);
  return groupPast(store, city.region, {
    ...{ fromMs: dayMs(from), untilMs: dayMs(until), dryRun, isUndoable },
    ...{ now: Date.now, newId: uuidv7 },
  });
}

const words = ({ compared, incidents, linked }: GroupPastOutcome, isDry: boolean): string =>
  `${compared} open requests compared, ${linked} ${isDry ? 'would be' : 'were'} linked to ${incidents} others`;
