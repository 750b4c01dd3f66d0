import { describe, expect, it } from 'vitest';
import type { Routing, StoredRequest } from '../../data/requests/stored-request.ts';
import type { AgencyId, RequestId, RuleId, ServiceCode } from '../../engine/ids.ts';
import { applyChange } from './apply-change.ts';
import { type Change, NO_CHANGE } from './change.ts';

const owner = (agency: string) => ({ agency: agency as AgencyId, name: agency, phone: null, url: null });
const routing = (agency: string | null): Routing => ({
  owner: agency === null ? null : owner(agency),
  rule: agency === null ? null : ('rule' as RuleId),
  asset: null,
  answer: { by: agency },
  candidates: agency === null ? [] : [{ owner: owner(agency), probability: 1, because: [] }],
  emergency: null,
});
const before: StoredRequest = {
  id: 'id' as RequestId,
  service: 'pothole' as ServiceCode,
  filedService: null,
  status: 'open',
  stage: 'received',
  outcome: null,
  queue: null,
  reportedAtMs: 1,
  closedAtMs: null,
  updatedAtMs: 1,
  place: { lon: 0, lat: 0, accuracyMeters: 0 },
  address: null,
  description: null,
  answers: { a: '1' },
  owner: owner('dpw'),
  firstAgency: 'dpw' as AgencyId,
  rule: 'rule' as RuleId,
  overrideReason: null,
  source: null,
  attributes: {},
  incident: null,
  suggested: [],
  alone: null,
  asset: null,
  routing: { by: 'dpw' },
  history: [],
};

function changed(request: StoredRequest, change: Partial<Change>, agency: string | null = 'dpw') {
  let asked = 0;
  const { after, events } = applyChange(
    request,
    { ...NO_CHANGE, ...change },
    {
      nowMs: 100,
      newId: () => 'event',
      fallback: () => null,
      ownerOf: owner,
      lastDecision: null,
      route: () => {
        asked++;
        return routing(agency);
      },
    },
  );
  return { after, kinds: events.map(({ kind }) => kind), asked };
}

describe('applyChange', () => {
  it('does not ask for the owner when only the status changes', () => {
    expect(changed(before, { status: 'closed' })).toMatchObject({
      asked: 0,
      kinds: ['closed'],
      after: { closedAtMs: 100, updatedAtMs: 100 },
    });
  });

  it('is no change, and asks nothing, when what is said is so already', () => {
    const same = changed(before, { place: { lon: 0, lat: 0, accuracyMeters: 0 }, answers: { a: '1' } });
    expect(same).toEqual({ after: before, kinds: [], asked: 0 });
  });

  it('tells a correction that leaves the owner from one that changes it', () => {
    const place = { lon: 1, lat: 1, accuracyMeters: 0 };
    expect(changed(before, { place }).kinds).toEqual(['place_corrected']);
    expect(changed(before, { place }, 'state').kinds).toEqual(['place_corrected', 'rerouted']);
    expect(changed(before, { place }, null)).toMatchObject({
      kinds: ['place_corrected', 'rerouted'],
      after: { owner: null, queue: 'unrouted' },
    });
  });

  it('says that a request was routed for the first time, even if nobody owns it', () => {
    const waiting: StoredRequest = { ...before, owner: null, rule: null, routing: null, queue: 'unrouted' };
    expect(changed(waiting, { owner: null }, null)).toMatchObject({
      kinds: ['rerouted'],
      after: { queue: 'unrouted', routing: { by: null } },
    });
    expect(changed(waiting, { owner: null }, 'dpw')).toMatchObject({ kinds: ['rerouted'], after: { queue: null } });
  });

  it('keeps an override over a correction and a new override over an old one', () => {
    const overridden = changed(before, { owner: { owner: owner('state'), reason: 'r' } }).after;
    expect(overridden).toMatchObject({ overrideReason: 'r', rule: null, owner: { agency: 'state' } });
    const corrected = changed(overridden, { service: 'tree' as ServiceCode }, 'parks');
    expect(corrected).toMatchObject({
      kinds: ['service_corrected'],
      after: { owner: { agency: 'state' }, routing: { by: 'parks' } },
    });
    const again = changed(overridden, { owner: { owner: owner('county'), reason: 'q' } });
    expect(again).toMatchObject({
      kinds: ['owner_overridden'],
      after: { overrideReason: 'q', owner: { agency: 'county' } },
    });
    const cleared = changed(overridden, { owner: null, status: 'closed' });
    expect(cleared).toMatchObject({
      kinds: ['override_cleared', 'closed'],
      after: { overrideReason: null, owner: { agency: 'dpw' } },
    });
  });

  it('keeps the other answers when one is changed or taken away', () => {
    expect(changed(before, { answers: { b: '2' } }).after.answers).toEqual({ a: '1', b: '2' });
    expect(changed(before, { answers: { a: null } }).after.answers).toEqual({});
  });

  it('refuses to close the closed and to reopen the open', () => {
    expect(() => changed(before, { status: 'open' })).toThrow('open already');
    expect(() => changed({ ...before, status: 'closed' }, { status: 'closed' })).toThrow('closed already');
  });
});
