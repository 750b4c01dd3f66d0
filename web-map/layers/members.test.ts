import { describe, expect, it } from 'vitest';
import { type MemberOnMap, memberDotProps, memberLineProps } from './members.ts';

const member = (id: string, lon: number, isLead = false): MemberOnMap => ({
  ...{ id, lon, lat: 43, isLead },
  isMarked: id === 'b',
});

describe('the reports of one problem on the map', () => {
  const members = [member('a', -76, true), member('b', -75.9), member('c', -75.8)];

  it('hang on the lead, which has its own dot already', () => {
    const { data, getPath } = memberLineProps(members, 'light');
    expect(data.map((each) => getPath(each))).toEqual([
      [
        [-76, 43],
        [-75.9, 43],
      ],
      [
        [-76, 43],
        [-75.8, 43],
      ],
    ]);
    expect(memberDotProps(members, 'light').data.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('are filled where they are marked, and have no lines where the lead has no place', () => {
    const { data, getFillColor } = memberDotProps(members, 'dark');
    expect(getFillColor(data[0]!)).not.toEqual(getFillColor(data[1]!));
    expect(memberLineProps(members.slice(1), 'dark').data).toEqual([]);
  });
});
