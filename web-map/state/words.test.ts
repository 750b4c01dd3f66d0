import { describe, expect, it } from 'vitest';
import { agoText, areaText, countText, lengthText, percentText, telOf } from './words.ts';

describe('figures in words', () => {
  it('give lengths in what the city measures in', () => {
    expect([3.2, 120, 4_000].map((meters) => lengthText(meters, 'us'))).toEqual(['10 ft', '394 ft', '2.5 mi']);
    expect([3.2, 120, 4_000].map((meters) => lengthText(meters, 'metric'))).toEqual(['3 m', '120 m', '4.0 km']);
  });

  it('give areas from a doormat to a county', () => {
    const sizes = [0.3, 550, 40_000, 7.2e6];
    expect(sizes.map((squareMeters) => areaText(squareMeters, 'us'))).toEqual([
      '3.2 sq ft',
      '5,920 sq ft',
      '9.9 acres',
      '2.8 sq mi',
    ]);
    expect(sizes.map((squareMeters) => areaText(squareMeters, 'metric'))).toEqual([
      '0.3 m²',
      '550 m²',
      '4 ha',
      '7.2 km²',
    ]);
  });

  it('say how long ago in the largest unit', () => {
    const now = Date.UTC(2026, 10, 22);
    expect([5e3, 3 * 60e3, 25 * 3600e3, 40 * 86400e3].map((ms) => agoText(now - ms, now))).toEqual([
      'just now',
      '3 minutes ago',
      'yesterday',
      'last month',
    ]);
  });

  it('make a number that a phone can dial', () => {
    expect(telOf('+1 (315) 448-2489')).toBe('tel:+13154482489');
    expect(telOf('311')).toBe('tel:311');
  });

  it('do not round a doubt away', () => {
    expect([0, 0.004, 0.5, 0.996, 1].map(percentText)).toEqual(['0 %', '< 1 %', '50 %', '> 99 %', '100 %']);
  });

  it('count', () => {
    expect([countText(1, 'request'), countText(50_000, 'request'), countText(2, 'agency', 'agencies')]).toEqual([
      '1 request',
      '50,000 requests',
      '2 agencies',
    ]);
  });
});
