import { expect, it } from 'vitest';
import type { AssetClass, AssetId, RequestId, ServiceCode } from '../../ids.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { findDuplicates } from '../find-duplicates.ts';
import { serviceModelOf } from '../model/dedupe-model.ts';
import { DEFAULT_MODEL } from '../model/default-model.ts';
import { type Earlier, UNSAID } from '../report.ts';
import { BestReports } from './best-reports.ts';
import { CandidateScorer } from './candidate-scorer.ts';
import { LiveFacts } from './live-facts.ts';
import { LiveReports } from './live-reports.ts';

const NOW_MS = Date.UTC(2026, 10, 22, 12);
const POTHOLE = 'pothole' as ServiceCode;
const CLASSES = ['hydrant', 'light'] as AssetClass[];
const WORDS = ['deep', 'hole', 'lane', 'corner', 'pothole', 'tire'];

it('scores live candidates as findDuplicates does, down to the least', () => {
  const random = seededRandom(311);
  const one = (id: number): Earlier => ({
    ...UNSAID,
    ...{ id: `${id}` as RequestId, service: POTHOLE },
    place: { lonLat: [-76.14 + random() * 1e-3, 43.04 + random() * 1e-3], accuracyMeters: 5 + 30 * random() },
    text: random() < 0.2 ? null : [0, 1, 2].map(() => WORDS[Math.floor(random() * WORDS.length)]).join(' '),
    reporter: random() < 0.2 ? null : `r-${Math.floor(random() * 3)}`,
    address: random() < 0.3 ? null : `${10 + Math.floor(random() * 3)} ${random() < 0.5 ? 'Main' : 'Elm'} St`,
    asset:
      random() < 0.5
        ? null
        : { class: CLASSES[Math.floor(random() * 2)]!, id: `${Math.floor(random() * 3)}` as AssetId },
    segment:
      random() < 0.3
        ? null
        : { id: `s${Math.floor(random() * 3)}` as AssetId, side: random() < 0.5 ? 'left' : 'right' },
    reportedAtMs: NOW_MS - Math.ceil(random() * 400) * 60_000,
    closedAtMs: random() < 0.3 ? NOW_MS - Math.ceil(random() * 200) * 60_000 : null,
    closedAs: random() < 0.3 ? 'done' : random() < 0.5 ? 'other' : null,
  });
  const { radiusMeters } = serviceModelOf(DEFAULT_MODEL, POTHOLE);
  const least = Math.log(0.05 / 0.95);
  let scored = 0;
  for (let n = 0; n < 20; n++) {
    const reports = Array.from({ length: 30 }, (_, i) => one(i));
    const live = LiveReports.withGroups([{ cellMeters: 50 }]);
    for (const { place, reportedAtMs } of reports) live.insert(0, ...place.lonLat, reportedAtMs);
    const report = { ...one(99), reportedAtMs: NOW_MS };
    const best = new BestReports(40);
    const [lon, lat] = report.place.lonLat;
    live.candidates(
      {
        ...{ lon, lat, radiusMeters, fromMs: -Infinity, untilMs: NOW_MS, groups: [0] },
        ...{ nearMeters: 20, lastingMs: Infinity, mostLookedAt: 100 },
      },
      best,
    );
    const facts = new LiveFacts();
    for (const [slot, each] of reports.entries()) {
      const said = facts.said(each);
      // Some as if their pieces had no numbers left: they are compared by their profiles.
      facts.set(slot, slot % 5 === 0 ? { ...said, text: null } : said, each.closedAtMs, each.closedAs);
    }
    const scorer = new CandidateScorer(DEFAULT_MODEL, facts, 40, least);
    scorer.score(facts.said(report), NOW_MS, best);
    const byPosition = new Map(findDuplicates(report, reports, DEFAULT_MODEL).map((d) => [d.position, d.score]));
    for (let i = 0; i < best.count; i++) {
      const expected = byPosition.get(best.slots[i]!) ?? 0;
      const score = 1 / (1 + Math.exp(-scorer.logOdds[i]!));
      // The index keeps places to 9 mm.
      if (expected > 0.051) expect(score).toBeCloseTo(expected, 2);
      else expect(score).toBeLessThan(0.06);
      if (score > 0) scored++;
    }
  }
  expect(scored).toBeGreaterThan(40);
});
