import { expect, it } from 'vitest';
import type { Member, SharedState, StoredIncident } from '../../data/incidents/incident.ts';
import type { AgencyId, IncidentId, RequestId, ServiceCode } from '../../engine/ids.ts';
import { seededRandom } from '../../engine/spatial/seeded-geometry.ts';
import { arranged, type Cause } from './arrange.ts';

const CAUSE: Cause = { decidedBy: 'dispatcher', reason: 'r', actor: null, probability: null, because: [] };

const stateOf = (agency: string): SharedState => ({
  ...{ status: 'open', closedAtMs: null, stage: 'received', outcome: null, queue: null },
  ...{ agency: agency as AgencyId, rule: null, overrideReason: null },
});

/** A world of requests, each with an owner of its own, in which any is moved anywhere. */
class World {
  members: readonly Member[];
  incidents: readonly StoredIncident[] = [];
  #ids = 0;

  constructor(count: number) {
    this.members = Array.from({ length: count }, (_, n) => ({
      ...{ id: `r${n}` as RequestId, incident: null, isLinked: false, service: 'pothole' as ServiceCode },
      ...{ reportedAtMs: n, state: stateOf(`own-${n}`), alone: null },
    }));
  }

  newId = (): string => `new-${this.#ids++}`;

  move(moves: ReadonlyMap<RequestId, IncidentId | null>) {
    const context = { nowMs: 1, newId: this.newId };
    const arrangement = arranged(this.incidents, this.members, { kind: 'linked', moves }, CAUSE, context);
    const written = new Map(arrangement.members.map((one) => [one.id, one]));
    this.members = this.members.map((member) => ({ ...member, ...written.get(member.id) }));
    const changed = new Map(arrangement.incidents.map((incident) => [incident.id, incident]));
    this.incidents = [
      ...this.incidents.map((incident) => changed.get(incident.id) ?? incident),
      ...arrangement.incidents.filter(({ id }) => !this.incidents.some((known) => known.id === id)),
    ];
    return arrangement;
  }
}

it('leaves, after any moves, every incident one lead whose state its others share, and who stands alone what it was', () => {
  const random = seededRandom(311);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const world = new World(12);
  const targets = [null, null, 'a', 'b', 'c', 'd'] as (IncidentId | null)[];
  for (let round = 0; round < 100; round++) {
    const before = new Map(world.members.map((member) => [member.id, member]));
    const leads = new Map(world.incidents.map(({ id, lead }) => [id, lead]));
    const moved = new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(world.members).id));
    const { requestEvents } = world.move(new Map([...moved].map((id) => [id, pick(targets)])));
    for (const incident of world.incidents) {
      const theirs = world.members.filter((member) => member.incident === incident.id);
      expect(incident.reportCount).toBe(theirs.length);
      if (theirs.length === 0) continue;
      expect(theirs.filter(({ isLinked }) => !isLinked).map(({ id }) => id)).toEqual([incident.lead]);
      const lead = theirs.find(({ id }) => id === incident.lead)!;
      for (const member of theirs) expect(member.state).toEqual(lead.state);
      // Whoever leads goes on leading while they belong to it.
      const led = leads.get(incident.id);
      if (theirs.some(({ id }) => id === led) && before.get(led!)?.incident === incident.id)
        expect(incident.lead).toBe(led);
      expect(lead.alone).toBeNull();
    }
    for (const member of world.members) {
      const was = before.get(member.id)!;
      if (member.incident === null) expect([member.isLinked, member.alone]).toEqual([false, null]);
      // A request never loses what it was: the state under which it is by itself stays its own.
      if (was.isLinked && member.incident === null) expect(member.state).toEqual(was.alone);
      if (!was.isLinked && member.isLinked) expect(member.alone).toEqual(was.state);
      // Only what changed is said, and of everything that changed something is.
      const isOther =
        was.isLinked !== member.isLinked ||
        was.incident !== member.incident ||
        was.state.agency !== member.state.agency;
      const isSaid = requestEvents.some(({ request }) => request === member.id);
      const leadsFromAlone = was.incident === null && !member.isLinked;
      expect(isSaid).toBe(isOther && !leadsFromAlone);
    }
  }
});

it('writes nothing of those who stay and only go along, and counts them', () => {
  const world = new World(50);
  const all = new Map(world.members.slice(0, 49).map(({ id }) => [id, 'a' as IncidentId]));
  world.move(all);
  const { members, incidents } = world.move(new Map([['r49' as RequestId, 'a' as IncidentId]]));
  expect(members.map(({ id, reportCount }) => [id, reportCount])).toEqual([
    ['r0', 50],
    ['r49', 1],
  ]);
  expect(incidents).toMatchObject([{ reportCount: 50, openedAtMs: 0, lastReportedAtMs: 49, version: 2 }]);
});
