import { describe, expect, it } from 'vitest';
import { canPart, type Joinable, joinOf, undoableOf } from './join.ts';

const request = (id: string, incident: string | null = null, reportCount = 1): Joinable => ({
  ...{ id, reportCount },
  incident: incident === null ? null : { id: incident },
});

describe('what makes one problem of two', () => {
  it('opens an incident of two that stand alone, and links one that does', () => {
    expect(joinOf(request('a'), request('b'))).toEqual({ kind: 'open', requests: ['a', 'b'] });
    expect(joinOf(request('a'), request('b', 'i', 4))).toEqual({ kind: 'link', incident: 'i', request: 'a' });
    expect(joinOf(request('a', 'i', 4), request('b'))).toEqual({ kind: 'link', incident: 'i', request: 'b' });
  });

  it('merges the smaller incident into the larger, at a tie the other into this', () => {
    const merge = (mine: number, theirs: number) => joinOf(request('a', 'i', mine), request('b', 'j', theirs));
    expect(merge(3, 2)).toEqual({ kind: 'merge', incident: 'i', other: 'j' });
    expect(merge(2, 2)).toEqual({ kind: 'merge', incident: 'i', other: 'j' });
    expect(merge(2, 3)).toEqual({ kind: 'merge', incident: 'j', other: 'i' });
  });

  it('does nothing with what is one problem already', () => {
    expect(joinOf(request('a'), request('a')).kind).toBe('same');
    expect(joinOf(request('a', 'i', 2), request('b', 'i', 2)).kind).toBe('same');
  });

  it('leaves at least one report where it is', () => {
    expect([canPart(0, 3), canPart(2, 3), canPart(3, 3)]).toEqual([false, true, false]);
  });

  it('takes back the newest decision about one of its reports, and of others none', () => {
    const entry = (subject: string, requests: string[], isUndoable = true) => ({
      ...{ kind: 'incident_linked' as const, subject, request: null, isUndoable, details: { requests } },
    });
    const entries = [entry('j', ['z']), entry('j', ['a'], false), entry('j', ['b']), entry('i', ['x'])];
    expect(undoableOf(entries, 'i', ['a', 'b'])).toBe(entries[2]);
    expect(undoableOf(entries, 'i', [])).toBe(entries[3]);
    expect(undoableOf(entries, 'k', [])).toBeNull();
  });
});
