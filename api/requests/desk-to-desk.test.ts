import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../data/audit/audit-entry.ts';
import type { Candidate, StoredRequest } from '../../data/requests/stored-request.ts';
import type { AgencyId, RequestId, ServiceCode } from '../../engine/ids.ts';
import type { Owner } from '../../engine/route/resolution.ts';
import { seededRandom } from '../../engine/spatial/seeded-geometry.ts';
import { applyChange } from './apply-change.ts';
import { chainOf } from './chain.ts';
import { type Change, NO_CHANGE } from './change.ts';
import { ownershipOf } from './undo.ts';

const ownerOf = (agency: string): Owner => ({ agency: agency as AgencyId, name: agency, phone: null, url: null });
const AGENCIES = ['a', 'b', 'c', 'd', 'e'];
const FALLBACK = 'e';

/** Each service has candidates of its own, in an order of its own. */
const CANDIDATES: Readonly<Record<string, readonly string[]>> = {
  hole: ['a', 'b', 'c'],
  pipe: ['b', 'd'],
  leak: ['d'],
};

const candidatesOf = (service: string): readonly Candidate[] =>
  CANDIDATES[service]!.map((agency, n) => ({ owner: ownerOf(agency), probability: 1 / (n + 2), because: [] }));

const arrived: StoredRequest = {
  id: 'id' as RequestId,
  service: 'hole' as ServiceCode,
  filedService: null,
  status: 'open',
  stage: 'received',
  outcome: null,
  queue: null,
  reportedAtMs: 0,
  closedAtMs: null,
  updatedAtMs: 0,
  place: { lon: 0, lat: 0, accuracyMeters: 5 },
  address: null,
  description: null,
  answers: { deep: 'yes', smell: 'none' },
  owner: ownerOf('a'),
  firstAgency: 'a' as AgencyId,
  rule: null,
  overrideReason: null,
  source: null,
  attributes: {},
  incident: null,
  suggested: [],
  alone: null,
  asset: null,
  routing: { by: 'hole' },
  history: [{ atMs: 0, kind: 'reported', reason: null, actor: null, changes: { owner: { from: null, to: 'a' } } }],
};

/** A request and its audit, changed as the API does it. */
class Desk {
  request = arrived;
  readonly audit: AuditEntry[] = [];
  private ids = 0;
  private nowMs = 0;

  change(change: Partial<Change>): void {
    this.nowMs += 1_000;
    const { after, events, audit } = applyChange(
      this.request,
      { ...NO_CHANGE, ...change },
      {
        nowMs: this.nowMs,
        newId: () => String(this.ids++).padStart(6, '0'),
        route: (service) => ({
          ...{ owner: candidatesOf(service)[0]!.owner, rule: null, asset: null, emergency: null },
          ...{ answer: { by: service }, candidates: candidatesOf(service) },
        }),
        fallback: () => ownerOf(FALLBACK),
        ownerOf,
        lastDecision: this.undoable,
      },
    );
    const history = [
      ...this.request.history,
      ...events.map(({ id: _id, ...event }) => ({ atMs: this.nowMs, ...event })),
    ];
    this.request = { ...after, history };
    this.audit.push(...audit);
  }

  get undoable(): AuditEntry | null {
    const undone = new Set(this.audit.map(({ undoes }) => undoes));
    return this.audit.findLast(({ id, before }) => before !== null && !undone.has(id)) ?? null;
  }
}

const declined: Partial<Change> = { decision: { kind: 'decline', reason: 'not ours' } };

describe('a request on its way from desk to desk', () => {
  it('goes by "not ours" to everybody once, in the order of probability, then to the fallback, then to a dispatcher', () => {
    for (const [service, candidates] of Object.entries(CANDIDATES)) {
      const desk = new Desk();
      desk.request = { ...arrived, service: service as ServiceCode, owner: ownerOf(candidates[0]!) };
      for (const next of [...candidates.slice(1), FALLBACK]) {
        desk.change(declined);
        expect([desk.request.owner!.agency, desk.request.queue]).toEqual([next, null]);
      }
      desk.change(declined);
      expect([desk.request.owner!.agency, desk.request.queue, desk.request.status]).toEqual([
        FALLBACK,
        'disputed',
        'open',
      ]);
      expect(() => desk.change(declined)).toThrow('waits for a dispatcher');
    }
  });

  it('does not come back to who handed it over', () => {
    const desk = new Desk();
    desk.change({ decision: { kind: 'handover', to: ownerOf('d'), reason: 'r' } });
    desk.change(declined);
    expect(desk.request.owner!.agency).toBe('b');
  });

  it('keeps of its answers what the new service asks, and what the field found before what was said', () => {
    const desk = new Desk();
    const rediagnosis = { kind: 'rediagnosis', service: 'pipe' as ServiceCode, reason: 'r' } as const;
    desk.change({ decision: { ...rediagnosis, asks: new Set(['deep', 'wet']), answers: { wet: 'yes', deep: 'no' } } });
    expect(desk.request).toMatchObject({ answers: { deep: 'no', wet: 'yes' }, owner: { agency: 'b' }, status: 'open' });
  });

  it('is somebody’s whatever is done, the chain ends with the owner, and every undo restores what was before', () => {
    let undone = 0;
    for (let seed = 0; seed < 60; seed++) undone += walk(seededRandom(seed));
    expect(undone).toBeGreaterThan(60);
  });
});

/** Twelve random changes, checked after each; then all decisions since the last correction are undone one by one. How many were. */
function walk(random: () => number): number {
  const desk = new Desk();
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const before: { entry: string; state: ReturnType<typeof ownershipOf> }[] = [];
  for (let step = 0; step < 12; step++) {
    const state = ownershipOf(desk.request);
    const known = desk.audit.length;
    attempt(() => desk.change(randomChange(pick)));
    const made = desk.audit.slice(known);
    if (made.some(({ kind }) => kind === 'undone')) expect(ownershipOf(desk.request)).toEqual(before.pop()!.state);
    else if (made.length > 0) before.push({ entry: made[0]!.id, state });
    expectHeld(desk);
  }
  while (attempt(() => desk.change({ decision: { kind: 'undo' } }))) {
    expect(ownershipOf(desk.request)).toEqual(before.pop()!.state);
    expectHeld(desk);
  }
  return desk.audit.filter(({ kind }) => kind === 'undone').length;
}

/** Whether it was not refused. */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    expect((error as Error).name).toBe('Problem');
    return false;
  }
}

function expectHeld({ request }: Desk): void {
  expect(request.status).toBe('open');
  expect(request.owner).not.toBeNull();
  const chain = chainOf(request);
  expect(chain[0]!.agency).toBe('a');
  expect(chain.at(-1)).toMatchObject({ agency: request.owner!.agency, untilMs: null });
  for (const [n, link] of chain.slice(1).entries()) {
    expect(link.fromMs).toBe(chain[n]!.untilMs);
    expect(link.agency).not.toBe(chain[n]!.agency);
  }
}

function randomChange(pick: <T>(all: readonly T[]) => T): Partial<Change> {
  const agency = ownerOf(pick(AGENCIES));
  const service = pick(Object.keys(CANDIDATES)) as ServiceCode;
  return pick<Partial<Change>>([
    declined,
    declined,
    { decision: { kind: 'undo' } },
    { decision: { kind: 'handover', to: agency, reason: 'r' } },
    { decision: { kind: 'rediagnosis', service, asks: new Set(['deep']), answers: {}, reason: 'r' } },
    { owner: { owner: agency, reason: 'r' } },
    { owner: null },
    { place: { lon: 0, lat: 1, accuracyMeters: pick([5, 6, 7]) } },
    { stage: 'diagnosed' },
    { status: 'closed', outcome: 'not-ours' },
    { status: 'closed', stage: 'diagnosed' },
  ]);
}
