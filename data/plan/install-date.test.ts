import { describe, expect, it } from 'vitest';
import { installDateMs } from './install-date.ts';

describe('installDateMs', () => {
  it('reads years, days and the milliseconds of ArcGIS', () => {
    expect(installDateMs('1952')).toBe(Date.UTC(1952, 0, 1));
    expect(installDateMs(' 1952/05/01 00:00:00+00 ')).toBe(Date.UTC(1952, 4, 1));
    expect(installDateMs('-557884800000')).toBe(Date.UTC(1952, 3, 28));
    expect(installDateMs('283996800000')).toBe(Date.UTC(1979, 0, 1));
  });

  it('takes nothing, words and the years that stand for nothing as not known', () => {
    for (const text of [undefined, '', '  ', 'unknown', '9999', '0001-01-01', '1952-13-01', '0'])
      expect(installDateMs(text), text).toBeNull();
  });
});
