import type { EntryToUndo } from '../../data/rules/decide-rules.ts';
import { StoreError } from '../../data/store/errors.ts';
import type { IncidentId, RequestId } from '../../engine/ids.ts';
import { cityContext, openStoreOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { type Belonging, belongings, rearrange } from './change-incident.ts';
import { groupedBy } from './grouped-by.ts';
import { holding } from './lock.ts';

interface Before {
  readonly belonged: readonly Belonging[];
  readonly belong: readonly Belonging[];
  readonly of: readonly IncidentId[];
  /** The incidents have nothing to do with each other: each is undone if it stands as it did. Absent: all or nothing. */
  readonly isEachByItself?: boolean;
}

const UNIQUE = '23505';

/**
 * Takes back what joined or parted requests: all belong where they belonged. The entry of it. Throws Problem 'nothing-to-undo'
 * where any of them was joined or parted since, or somebody else was quicker. Of a grouping of many incidents those are taken
 * back that stand as they did.
 */
export async function undoArrangement(
  deps: Deps,
  id: string,
  { before, subject }: EntryToUndo,
  said: { readonly reason?: string | undefined; readonly actor?: string | undefined },
): Promise<string> {
  const { belonged, belong, of, isEachByItself = false } = before as unknown as Before;
  const { region } = await cityContext(deps, '');
  const requests = belonged.map(({ request }) => request);
  const incidents = [...new Set([...of, ...belonged.flatMap(({ incident }) => incident ?? [])])];
  const work = holding(openStoreOf(deps), region, { incidents, requests }, (session, locked) => {
    const now = belongings(locked.members);
    const standing = isEachByItself ? standingIncidents(now, belong) : isSame(now, belong) ? null : new Set();
    if (standing?.size === 0)
      throw new Problem('nothing-to-undo', 'Some of the requests were joined or parted since: say how they are to be.');
    const incidentOf = new Map(belong.map(({ request, incident }) => [request, incident]));
    const undone = belonged.filter(({ request }) => standing === null || standing.has(incidentOf.get(request) ?? null));
    const wish = {
      kind: 'undone' as const,
      moves: new Map(undone.map(({ request, incident }) => [request, incident])),
      leads: new Map(
        undone.flatMap(({ request, incident, isLead }): [IncidentId, RequestId][] =>
          isLead && incident !== null ? [[incident, request]] : [],
        ),
      ),
    };
    const { reason = null, actor = null } = said;
    return rearrange(deps, session, region, locked, wish, { reason, actor }, { kind: 'undone', subject, undoes: id });
  });
  return work.catch((error: unknown) => {
    if (error instanceof StoreError && error.code === UNIQUE)
      throw new Problem('nothing-to-undo', 'That was undone already.');
    throw error;
  });
}

/** Whose requests are the same as then. */
function standingIncidents(now: readonly Belonging[], then: readonly Belonging[]): ReadonlySet<IncidentId | null> {
  const byIncident = (all: readonly Belonging[]) => groupedBy(all, ({ incident }) => incident);
  const standing = byIncident(now);
  return new Set([...byIncident(then)].flatMap(([id, all]) => (isSame(standing.get(id) ?? [], all) ? id : [])));
}

const isSame = (a: readonly Belonging[], b: readonly Belonging[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => one.request === b[i]!.request && one.incident === b[i]!.incident && one.isLead === b[i]!.isLead);
