import { describe, expect, it } from 'vitest';
import type { RequestId } from '../../ids.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { DEFAULT_MODEL } from '../model/default-model.ts';
import { dedupeModelToJson } from '../model/model-json.ts';
import { evaluateDedupe, repeatProbabilities } from './evaluate-dedupe.ts';
import { learnModel } from './learn-model.ts';
import { madeWorld } from './made-world.ts';
import { inOrder, type PastReport } from './past-report.ts';

const DAY_MS = 86_400_000;
const UNTIL_MS = Date.UTC(2024, 8, 1);
const world = madeWorld(311, 1_000);
const past = world.filter(({ reportedAtMs }) => reportedAtMs < UNTIL_MS);
const flagsOnly = (reports: readonly PastReport[]) => reports.map((report) => ({ ...report, incident: null }));
const learned = learnModel(past, DEFAULT_MODEL, 'a made world');
const learnedOfFlags = learnModel(flagsOnly(past), DEFAULT_MODEL, 'a made world, flags');
const evaluate = (model: typeof learned) => evaluateDedupe(world, model, UNTIL_MS, Infinity);

describe('a learned model', () => {
  it('tells repeats of days that it has not seen far better than plain rules, and is right about how sure it is', () => {
    const { f1, averagePrecision, calibrationError, baselines } = evaluate(learned);
    expect(f1).toBeGreaterThan(0.85);
    expect(f1).toBeGreaterThan(Math.max(...baselines.map((one) => one.f1)) + 0.05);
    expect(averagePrecision).toBeGreaterThan(0.9);
    expect(calibrationError).toBeLessThan(0.03);
  });

  it('learns nearly as much where only "repeats an earlier one" is known and not which', () => {
    expect(evaluate(learnedOfFlags).f1).toBeGreaterThan(evaluate(learned).f1 - 0.03);
  });

  it('finds how long problems of a service last and how far its reports lie apart', () => {
    const { meanDelayMs, radiusMeters, maxAgeMs } = learned.byService.get('pothole' as never)!;
    expect(meanDelayMs / DAY_MS).toBeGreaterThan(1.4);
    expect(meanDelayMs / DAY_MS).toBeLessThan(2.6);
    expect(radiusMeters).toBeGreaterThan(25);
    expect(radiusMeters).toBeLessThan(80);
    expect(maxAgeMs).toBeGreaterThan(6 * DAY_MS);
  });

  it('is the same whatever the order of the rows', () => {
    const random = seededRandom(5);
    const shuffled = past
      .map((report) => ({ report, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ report }) => report);
    expect(dedupeModelToJson(learnModel(shuffled, DEFAULT_MODEL, 'a made world'))).toEqual(dedupeModelToJson(learned));
  });

  it('keeps of a piece that no row tells what it was', () => {
    expect(learned.pieces.asset).toEqual(DEFAULT_MODEL.pieces.asset);
    expect(learned.pieces.text).not.toEqual(DEFAULT_MODEL.pieces.text);
  });

  it('cannot be learned where nothing repeats', () => {
    const alone = past.map((report) => ({ ...report, isRepeat: false, incident: null }));
    expect(() => learnModel(alone, DEFAULT_MODEL, '')).toThrow(`0 of ${past.length} reports repeat an earlier one`);
  });
});

describe('a report of the past', () => {
  const ordered = inOrder(world);
  const probabilities = repeatProbabilities(ordered, learned);
  const at = Math.floor(ordered.length * 0.7);
  const { dayStartMs } = ordered[at]!;

  it('knows nothing of the future: later reports, its own closing, closings on its day or after', () => {
    const random = seededRandom(7);
    const scrambled = ordered.map((report, i): PastReport => {
      const isUnknown = report.closedAtMs === null || report.closedAtMs >= dayStartMs;
      const closedAtMs = isUnknown ? (random() < 0.5 ? null : dayStartMs + random() * 30 * DAY_MS) : report.closedAtMs;
      if (i <= at)
        return i === at ? { ...report, closedAtMs: 0, isRepeat: !report.isRepeat } : { ...report, closedAtMs };
      const lonLat = ordered[Math.floor(random() * at)]!.place.lonLat;
      return { ...report, closedAtMs, place: { ...report.place, lonLat }, text: null, incident: 'x', isRepeat: true };
    });
    const sameDay = ordered.findIndex((report) => report.dayStartMs === dayStartMs);
    expect(repeatProbabilities(scrambled, learned).slice(sameDay, at + 1)).toEqual(
      probabilities.slice(sameDay, at + 1),
    );
  });

  it('knows a closing of the days before it', () => {
    const closed = ordered.map((report, i) => ({
      ...report,
      closedAtMs: i < at ? Math.min(report.closedAtMs!, report.dayStartMs + DAY_MS / 2) : report.closedAtMs,
    }));
    expect(repeatProbabilities(closed, learned).slice(0, at)).not.toEqual(probabilities.slice(0, at));
  });

  it('does not repeat another row of its own record', () => {
    const one = ordered[10]!;
    const twice = [one, { ...one, closedAtMs: null }];
    expect(repeatProbabilities(twice, learned)[1]).toBe(repeatProbabilities([one], learned)[0]);
    const other = [one, { ...one, id: `${one.id}b` as RequestId }];
    expect(repeatProbabilities(other, learned)[1]).toBeGreaterThan(0.2);
  });
});
