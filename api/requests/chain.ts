import type { EventKind, StoredRequest } from '../../data/requests/stored-request.ts';
import type { AgencyId } from '../../engine/ids.ts';

/** One who had the request: from when, until when and by whose word. Times are epoch milliseconds. */
export interface Holder {
  readonly agency: AgencyId;
  /** Null: its source does not say. */
  readonly fromMs: number | null;
  /** Null: still, or its source does not say. */
  readonly untilMs: number | null;
  /** 'rules', 'source' of an imported request, or the kind of the event that gave it over. */
  readonly by: 'rules' | 'source' | EventKind;
  readonly reason: string | null;
  readonly actor: string | null;
}

/**
 * Everybody who had the request, the first first. Of an imported one what its source says goes before what happened here. While
 * nobody had it there is no link.
 */
export function chainOf(request: StoredRequest): readonly Holder[] {
  const links = fromHistory(request);
  const { firstAgency, reportedAtMs, owner, closedAtMs } = request;
  if (firstAgency !== null && links[0]?.agency !== firstAgency)
    links.unshift(bySource(firstAgency, reportedAtMs, links[0]?.fromMs ?? null));
  // A later import may have named another.
  if (owner !== null && links.at(-1)?.agency !== owner.agency) links.push(bySource(owner.agency, null, null));
  const last = links.at(-1);
  return last === undefined || owner === null
    ? links
    : [...links.slice(0, -1), { ...last, untilMs: request.status === 'closed' ? closedAtMs : null }];
}

const bySource = (agency: AgencyId, fromMs: number | null, untilMs: number | null): Holder => ({
  ...{ agency, fromMs, untilMs },
  by: 'source',
  reason: null,
  actor: null,
});

/** The links that its history tells, each but the last with its end. */
function fromHistory({ history }: StoredRequest): Holder[] {
  const links: Holder[] = [];
  for (const { atMs, kind, reason, actor, changes } of history) {
    const { owner } = changes;
    if (owner === undefined) continue;
    const [from, to] = [owner.from as AgencyId | null, owner.to as AgencyId | null];
    if (from !== null && links.at(-1)?.agency !== from) links.push(bySource(from, null, null));
    const last = links.at(-1);
    if (last !== undefined && last.untilMs === null && from !== to)
      links[links.length - 1] = { ...last, untilMs: atMs };
    const by = kind === 'reported' || kind === 'rerouted' ? 'rules' : kind;
    if (to !== null && from !== to) links.push({ agency: to, fromMs: atMs, untilMs: null, by, reason, actor });
  }
  return links;
}
