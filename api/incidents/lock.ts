import { type Locked, lockProblem, membersOf } from '../../data/incidents/incident-store.ts';
import { StoreError } from '../../data/store/errors.ts';
import type { Session, Store } from '../../data/store/store.ts';
import type { IncidentId, RequestId } from '../../engine/ids.ts';
import { Problem } from '../problem.ts';

// Somebody else joined what was about to be held; each time that is another one who got on.
const MOST_ATTEMPTS = 8;
const DEADLOCK = '40P01';
const AGAIN = Symbol('again');

/**
 * Runs work in a transaction that holds the requests, their incidents, the incidents named and all requests of those. Two that want
 * the same wait for each other and never cross. Throws Problem 'changed-meanwhile' where others were always quicker.
 */
export async function holding<Result>(
  store: Store,
  region: string,
  wanted: Wanted,
  work: (session: Session, locked: Locked) => Promise<Result>,
): Promise<Result> {
  return inTransaction(store, async (session) => {
    const locked = await lockedOnce(session, region, wanted);
    return locked === null ? AGAIN : work(session, locked);
  });
}

/** A transaction that begins anew where its work says so, or where the database ended it because two waited for each other. */
export async function inTransaction<Result>(
  store: Store,
  work: (session: Session) => Promise<Result | typeof AGAIN>,
): Promise<Result> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const outcome = await attempted(() => store.transaction(work));
    if (outcome !== AGAIN) return outcome as Result;
  }
  throw tooBusy();
}

/** As `holding`, in a transaction that has begun already. */
export async function holdingIn<Result>(
  session: Session,
  region: string,
  wanted: Wanted,
  work: (locked: Locked) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const locked = await lockedOnce(session, region, wanted);
    if (locked !== null) return work(locked);
  }
  throw tooBusy();
}

interface Wanted {
  readonly incidents?: readonly IncidentId[];
  readonly requests: readonly RequestId[];
}

async function lockedOnce(session: Session, region: string, wanted: Wanted): Promise<Locked | null> {
  const asked = await membersOf(session, region, [], wanted.requests);
  const theirs = asked.flatMap(({ incident }) => incident ?? []);
  const incidents = [...new Set([...(wanted.incidents ?? []), ...theirs])];
  return lockProblem(session, region, incidents, wanted.requests);
}

const tooBusy = (): Problem =>
  new Problem('changed-meanwhile', 'Others were joining and parting the same requests: read them again.');

/** An import takes rows in an order of its own: of two that wait for each other the database ends one. */
async function attempted<T>(transaction: () => Promise<T>): Promise<T | typeof AGAIN> {
  try {
    return await transaction();
  } catch (error) {
    if (error instanceof StoreError && error.code === DEADLOCK) return AGAIN;
    throw error;
  }
}
