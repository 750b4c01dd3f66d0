import { describe, expect, it } from 'vitest';
import { contrastOf, inkOf, paletteOf } from '../style/palette.ts';
import { colorOfSeverity, type FindingOnMap, findingAt, findingPlateProps, letterOf } from './findings.ts';

const SEVERITIES = ['error', 'warning', 'note'] as const;
const mark = (severity: FindingOnMap['severity'], lon: number): FindingOnMap => ({
  key: `${severity} ${lon}`,
  severity,
  lon,
  lat: 0,
});
const project = ([x, y]: [number, number]) => ({ x, y });

describe('findings on the map', () => {
  it('are drawn with the gravest on top, the chosen one over all', () => {
    const data = findingPlateProps([mark('error', 1), mark('note', 2), mark('warning', 3)], 'note 2', 'light').data;
    expect(data.map(({ severity }) => severity)).toEqual(['warning', 'error', 'note']);
  });

  it('say how grave they are by a letter as well as by color', () => {
    expect(new Set(SEVERITIES.map(letterOf)).size).toBe(3);
  });

  it.each(['light', 'dark'] as const)('stand out from %s land, their letters from their plates', (theme) => {
    for (const severity of SEVERITIES) {
      const color = colorOfSeverity(theme, severity);
      expect(contrastOf(color, paletteOf(theme).land)).toBeGreaterThanOrEqual(3);
      expect(contrastOf(color, inkOf(theme))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('are hit within a finger of them, the nearest of several', () => {
    const marks = [mark('note', 0), mark('error', 8), mark('error', 40)];
    expect(findingAt(marks, { x: 5, y: 0 }, project)).toBe(marks[1]);
    expect(findingAt(marks, { x: 24, y: 0 }, project)).toBeNull();
  });
});
