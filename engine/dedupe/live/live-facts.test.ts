import { expect, it } from 'vitest';
import type { AssetClass, AssetId, ServiceCode } from '../../ids.ts';
import { UNSAID } from '../report.ts';
import {
  ACCURACY_DOUBLE,
  ASSET_CLASS,
  CLOSED_DOUBLE,
  LiveFacts,
  SERVICE,
  SERVICE_MASK,
  TEXT,
  TEXT_COUNTS,
  TEXT_TOTAL,
} from './live-facts.ts';
import { TextProbe } from './text-probe.ts';

const saidBy = (live: LiveFacts, n: number) =>
  live.said({
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
    live.set(slot, saidBy(live, n), n % 2 === 0 ? n : null, n % 4 === 0 ? 'done' : 'other');
    numberOf[slot] = n;
  }
  live.setClosed(5, null);
  const probe = new TextProbe();
  for (const [slot, n] of numberOf.entries()) {
    const { facts } = saidBy(live, n);
    const record = live.recordAt(slot);
    const { doubles, integers } = live.records;
    expect(live.factsAt(slot)).toEqual(facts);
    expect(live.serviceOf(integers[record + SERVICE]! & SERVICE_MASK)).toBe(facts.report.service);
    expect(doubles[record / 2 + ACCURACY_DOUBLE]).toBe(n + 0.1);
    expect(doubles[record / 2 + CLOSED_DOUBLE]).toBe(n % 2 === 0 && slot !== 5 ? n : Number.NaN);
    expect(live.closedAsOf(record)).toBe(slot === 5 ? 0 : n % 4 === 0 ? 1 : -1);
    expect(integers[record + ASSET_CLASS]).toBe(saidBy(live, n).assetClass);
    expect(integers[record + TEXT_TOTAL]! > 0).toBe(facts.text !== null);
    if (facts.text === null) continue;
    probe.of(saidBy(live, n).text!);
    const counts = integers[record + TEXT_COUNTS]!;
    const end = record + TEXT + (counts >>> 16);
    expect(probe.similarity(integers, record + TEXT, counts & 0xffff, end, integers[record + TEXT_TOTAL]!)).toBeCloseTo(
      1,
      6,
    );
  }
  live.remove(5);
  expect(() => live.factsAt(5)).toThrow('slot must be one whose facts are set, got 5');
});
