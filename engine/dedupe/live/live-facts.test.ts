import { expect, it } from 'vitest';
import type { AssetClass, AssetId, ServiceCode } from '../../ids.ts';
import { UNSAID } from '../report.ts';
import { hashedFactsOf, LiveFacts } from './live-facts.ts';
import { TextProbe } from './text-probe.ts';

const saidBy = (n: number) =>
  hashedFactsOf({
    ...UNSAID,
    ...{ id: null, service: `service-${n % 3}` as ServiceCode, reportedAtMs: 0 },
    asset: n % 2 === 0 ? null : { class: `class-${n % 5}` as AssetClass, id: `${n}` as AssetId },
    place: { lonLat: [0, 0], accuracyMeters: n + 0.1 },
    text: n % 4 === 0 ? null : `report number ${n} ${'and more '.repeat(n % 7)}${n * n}`,
  });

it('keep what each live report says by its slot, as slots are added, given again and closed', () => {
  const live = new LiveFacts();
  const numberOf: number[] = [];
  for (let n = 0; n < 600; n++) {
    const slot = n < 200 ? n : (n * 7) % 200;
    if (n % 3 === 0) live.remove(slot);
    live.set(slot, saidBy(n), n % 2 === 0 ? n : null, n % 4 === 0 ? 'done' : 'other');
    numberOf[slot] = n;
  }
  live.setClosed(5, null);
  const probe = new TextProbe();
  for (const [slot, n] of numberOf.entries()) {
    const { facts } = saidBy(n);
    expect(live.factsAt(slot)).toEqual(facts);
    expect(live.serviceOf(live.serviceAt(slot))).toBe(facts.report.service);
    expect(live.accuracyMetersAt(slot)).toBe(n + 0.1);
    expect(live.closedAtMsAt(slot)).toBe(n % 2 === 0 && slot !== 5 ? n : Number.NaN);
    expect(live.closedAsAt(slot)).toBe(slot === 5 ? 0 : n % 4 === 0 ? 1 : -1);
    expect(live.assetClassAt(slot)).toBe(live.assetClassOf(saidBy(n)));
    expect(live.textPiecesAt(slot) > 0).toBe(facts.text !== null);
    if (facts.text === null) continue;
    probe.of(facts.text);
    expect(probe.similarity(live.texts, live.textAt(slot), live.textPiecesAt(slot))).toBeCloseTo(1, 6);
  }
  live.remove(5);
  expect(() => live.factsAt(5)).toThrow('slot must be one whose facts are set, got 5');
});
