import { describe, expect, it } from 'vitest';
import { allSettings, faultsOf, learnedText, settingsOf, TUNABLES, typedOf } from './tuning.ts';

const learned = {
  ...{ radiusMeters: 62.5, maxAgeDays: 30, suggestThreshold: 0.3, linkThreshold: 0.9 },
  ...{ reopenDays: 3, recurDays: 60 },
};
const service = (code: string, set: Record<string, number> = {}) => ({
  ...{ service: code, learned, set },
  inForce: { ...learned, ...set },
});

describe('settings of duplicates', () => {
  it('stand in the fields as they are set, thresholds in percent, and are the same when read back', () => {
    const set = { radiusMeters: 40, linkThreshold: 0.955 };
    const typed = typedOf(service('pothole', set));
    expect([typed.radiusMeters, typed.linkThreshold, typed.maxAgeDays]).toEqual(['40', '95.5', '']);
    expect(settingsOf(typed)).toEqual(set);
    expect(TUNABLES.map((each) => learnedText(each, service('pothole')))).toEqual([
      '62.5',
      '30',
      '30',
      '90',
      '3',
      '60',
    ]);
  });

  it('say which field is wrong, and that nothing is joined of which nobody would be asked', () => {
    const pothole = service('pothole');
    const typed = typedOf(pothole);
    expect(faultsOf(typed, pothole)).toEqual([]);
    expect(faultsOf({ ...typed, radiusMeters: '0', recurDays: 'soon' }, pothole)).toEqual([
      'Radius, meters: from 1 to 1000',
      'Came back, days: from 0 to 730',
    ]);
    // What is learned holds for what is not typed.
    expect(faultsOf({ ...typed, suggestThreshold: '91' }, pothole)).toHaveLength(1);
    expect(faultsOf({ ...typed, suggestThreshold: '91', linkThreshold: '92' }, pothole)).toEqual([]);
  });

  it('of other services stay as they are, and one with nothing typed goes by what was learned', () => {
    const pothole = service('pothole', { radiusMeters: 40 });
    const all = { linking: 'automatic' as const, trainedOn: '', updatedAt: null };
    const settings = { ...all, services: [pothole, service('tree', { recurDays: 9 }), service('graffiti')] };
    const typed = typedOf(service('pothole'));
    expect(allSettings(settings, 'pothole', typed, 'suggest')).toEqual({
      linking: 'suggest',
      services: { tree: { recurDays: 9 } },
    });
    expect(allSettings(settings, 'graffiti', { ...typed, radiusMeters: '9' }, 'off').services).toEqual({
      pothole: { radiusMeters: 40 },
      tree: { recurDays: 9 },
      graffiti: { radiusMeters: 9 },
    });
  });
});
