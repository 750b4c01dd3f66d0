import { describe, expect, it } from 'vitest';
import type * as api from '../client/generated.ts';
import { changedText, changeOf, isUndoable, missingOf, type Said } from './desk.ts';

const said = (rest: Partial<Said>): Said => ({
  act: 'close',
  reason: '',
  actor: '',
  to: '',
  service: '',
  outcome: '',
  stage: '',
  ...rest,
});
const request = (rest: Partial<api.Request>): api.Request =>
  ({ status: 'open', queue: null, owner: null, ...rest }) as api.Request;
const owner = (agency: string): api.Owner => ({ agency, name: agency.toUpperCase(), phone: null, url: null });

describe('what a desk does with a request', () => {
  it('becomes the change of that name, without what was left open', () => {
    expect(changeOf(said({}))).toEqual({ status: 'closed' });
    expect(changeOf(said({ outcome: 'duplicate', reason: 'r-1', actor: 'desk 2' }))).toEqual({
      status: 'closed',
      outcome: 'duplicate',
      reason: 'r-1',
      actor: 'desk 2',
    });
    expect(changeOf(said({ act: 'handover', to: 'sewer', reason: 'grate', service: 'x' }))).toEqual({
      handover: { to: 'sewer', reason: 'grate' },
    });
    expect(changeOf(said({ act: 'declined', reason: 'private' }))).toEqual({ declined: { reason: 'private' } });
    expect(changeOf(said({ act: 'rediagnosis', service: 'leak', reason: 'wet' }))).toEqual({
      rediagnosis: { service: 'leak', reason: 'wet' },
    });
    expect(changeOf(said({ act: 'stage', stage: 'assigned' }))).toEqual({ stage: 'assigned' });
  });

  it('waits for what the server would ask for', () => {
    expect(missingOf(said({}))).toBeNull();
    expect(missingOf(said({ outcome: 'no-action' }))).toMatch(/why/);
    expect(missingOf(said({ act: 'declined' }))).toMatch(/why/);
    expect(missingOf(said({ act: 'handover', reason: 'grate' }))).toMatch(/to whom/);
    expect(missingOf(said({ act: 'rediagnosis', service: 'leak', reason: 'wet' }))).toBeNull();
  });

  it('can be taken back as often as it was done', () => {
    const history = (...kinds: string[]) => kinds.map((kind) => ({ kind }));
    expect(isUndoable(history('reported', 'closed', 'reopened'))).toBe(false);
    expect(isUndoable(history('reported', 'handed_over', 'declined', 'undone'))).toBe(true);
    expect(isUndoable(history('reported', 'handed_over', 'undone'))).toBe(false);
  });

  it('is announced by where it went', () => {
    const before = request({ owner: owner('dpw') });
    expect(changedText(before, request({ owner: owner('sewer') }))).toBe('It goes to SEWER.');
    expect(changedText(before, request({ owner: owner('dpw') }))).toBe('Kept. It stays with DPW.');
    expect(changedText(before, request({ owner: owner('dpw'), queue: 'disputed' }))).toMatch(/dispatcher/);
    expect(changedText(before, request({ status: 'closed' }))).toBe('Closed.');
  });
});
