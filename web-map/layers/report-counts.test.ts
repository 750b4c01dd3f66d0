import { describe, expect, it } from 'vitest';
import { decodeRequestFeed } from '../feed/request-feed.ts';
import { encodeFeed, seededRows } from '../feed/testing.ts';
import { reportCounts } from './report-counts.ts';

const rows = seededRows(17, 600);
const feed = decodeRequestFeed(encodeFeed(rows));
const everything = Uint32Array.from(rows.keys());
const textsOf = (wanted: readonly { readonly reportCount?: number }[]) =>
  wanted
    .map(({ reportCount }) => reportCount!)
    .sort((a, b) => a - b)
    .map(String);

describe('the numbers of reports on the map', () => {
  it('stand where the dot is, at every dot of several reports from near, the greatest on top', () => {
    const several = rows.filter(({ reportCount }) => reportCount! > 1);
    const counts = reportCounts(feed, everything, 16, false);
    expect(counts.map(({ text }) => text)).toEqual(textsOf(several));
    for (const { position, text } of counts) {
      const at = several.find(({ lon }) => Math.abs(lon - position[0]) < 1e-8)!;
      expect([String(at.reportCount), Math.abs(at.lat - position[1]) < 1e-8]).toEqual([text, true]);
    }
  });

  it('are from afar those that many reported, but all where only incidents are listed', () => {
    const afar = reportCounts(feed, everything, 12, false);
    expect(afar.length).toBe(60);
    expect(Math.min(...afar.map(({ text }) => Number(text)))).toBeGreaterThanOrEqual(4);
    expect(reportCounts(feed, everything, 12, true).length).toBeGreaterThan(60);
  });
});
