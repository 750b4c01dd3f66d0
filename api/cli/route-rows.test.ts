import { describe, expect, it } from 'vitest';
import { agency, routerOf, rule, smallCity } from '../../engine/route/testing-city.ts';
import { rowOfObject } from './route-row.ts';
import { answerHere, csvRows, ndjsonRows } from './route-rows.ts';

const rules = [
  rule('wires', { when: { answer: { wires: 'yes' } }, owner: agency('water') }),
  rule('ward', { when: { inside: 'ward' }, owner: { agencyOf: 'ward' } }),
];
const answer = answerHere(routerOf(smallCity(rules)), 0);

describe('rows of route --in', () => {
  it('pass accuracy and answers on, and say how sure the answer is', async () => {
    const names = ['lon', 'lat', 'service', 'accuracy_meters', 'answer.wires'];
    const header = { ourNames: names, position: (name: string) => names.indexOf(name) };
    const outcomes = await csvRows(
      answer,
      header,
      undefined,
    )([
      ['0.03', '0.02', 'pothole', '', 'no'],
      ['0.03', '0.02', 'pothole', '0', ''],
      ['0.05', '0.02', 'pothole', '40', 'no'],
      ['0.03', '0.02', 'pothole', '', 'yes'],
      ['0.03', '0.02', 'pothole', '-1', ''],
    ]);
    const [certain, open, onTheLine, water, bad] = outcomes as readonly (readonly string[])[];
    expect(certain!.slice(0, 2)).toEqual(['ward-four', '1']);
    expect(open!.slice(0, 2)).toEqual(['ward-four', '0.8']);
    expect(open![3]).toMatch(/; 80 % sure: '.+\?' is unanswered$/);
    expect(Math.abs(Number(onTheLine![1]) - 0.5)).toBeLessThan(0.03);
    expect(water!.slice(0, 3)).toEqual(['water', '1', 'wires']);
    expect(bad).toEqual({ bad: 'accuracy_meters must be 0 or more, got -1' });
  });

  it('of NDJSON have alternatives and the question too', async () => {
    const [row, other] = await ndjsonRows(
      answer,
      'pothole',
    )([
      { lon: 0.03, lat: 0.02 },
      { lon: 0.03, lat: 0.02, answers: { wires: 'yes' } },
    ]);
    expect(row).toMatchObject({
      members: {
        agency: 'ward-four',
        confidence: 0.8,
        alternatives: [{ agency: 'water' }],
        question: { code: 'wires' },
      },
    });
    expect(other).toMatchObject({ members: { agency: 'water', confidence: 1, question: null } });
  });

  it('of NDJSON may be anything, and say what is wrong', () => {
    expect(rowOfObject({ lon: [1], lat: 2, service: 'x' }, undefined)).toEqual({ bad: 'lon is missing' });
    expect(rowOfObject({ lon: 1, lat: 200, service: 'x' }, undefined)).toMatchObject({
      bad: expect.stringContaining('lat'),
    });
    expect(rowOfObject({ lon: 1, lat: 2 }, undefined)).toEqual({ bad: 'service is missing' });
    const odd = rowOfObject({ lon: '1', lat: 2, answers: [1], 'answer.q': 7, 'answer.no': {}, at: 5 }, 'x');
    expect(odd).toEqual({
      lon: 1,
      lat: 2,
      service: 'x',
      accuracyMeters: 0,
      address: null,
      at: '5',
      answers: { q: '7' },
    });
  });
});
