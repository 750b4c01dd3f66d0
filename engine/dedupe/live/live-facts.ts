import type { AssetClass, ServiceCode } from '../../ids.ts';
import { type ComparedFacts, factsOf } from '../pair/compare.ts';
import type { ClosedAs, Report } from '../report.ts';
import { TextPool } from './text-pool.ts';

/**
 * What a report says, as numbers too, made once for its check and its stay. Of what is named there is a hash, 0 if it is not
 * known: two that differ name different things, two that are equal are looked at themselves.
 */
export interface HashedFacts {
  readonly facts: ComparedFacts;
  readonly reporter: number;
  readonly asset: number;
  readonly segment: number;
  /** Of the house numbers, which an address without any has too. */
  readonly address: number;
}

/** O(length of what it says). */
export const hashedFactsOf = (report: Report): HashedFacts => hashed(factsOf(report));

export const hashed = (facts: ComparedFacts): HashedFacts => ({
  facts,
  // As `reporterCompared`: an empty key is none.
  reporter: hashOf(facts.report.reporter || null),
  asset: hashOf(facts.report.asset?.id ?? null),
  segment: hashOf(facts.report.segment?.id ?? null),
  address: hashOf(facts.address?.numbers ?? null),
});

/** FNV-1a over UTF-16 units; never 0 for a text. */
function hashOf(text: string | null): number {
  if (text === null) return 0;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash === 0 ? 1 : hash;
}

/**
 * A report's numbers, 64 bytes so that a pair reads one or two cache lines: two of 64 bits (accuracy in meters; epoch milliseconds of
 * its closing, NaN: open), then of 32 bits from [4] on.
 */
const REPORT_DOUBLES = 8;
const REPORT_INTEGERS = 16;
const SERVICE = 4;
const REPORTER = 5;
const ASSET_CLASS = 6;
const ASSET = 7;
const SEGMENT = 8;
const ADDRESS = 9;
const TEXT = 10;
const TEXT_PIECES = 11;
const CLOSED_AS = 12;

/** What is compared of the live reports, by the slot that `LiveReports` gave them. */
export class LiveFacts {
  readonly texts = new TextPool();
  #doubles = new Float64Array(64 * REPORT_DOUBLES);
  #integers = new Int32Array(this.#doubles.buffer);
  readonly #facts: (ComparedFacts | undefined)[] = [];
  readonly #services: ServiceCode[] = [];
  readonly #serviceNumbers = new Map<ServiceCode, number>();
  readonly #classNumbers = new Map<AssetClass, number>();

  /** Of a report that was inserted just now; `closedAtMs` in epoch milliseconds, null: open. Amortized O(pieces of its text). */
  set(slot: number, said: HashedFacts, closedAtMs: number | null, closedAs: ClosedAs | null = null): void {
    if (REPORT_DOUBLES * (slot + 1) > this.#doubles.length) this.#grow(slot);
    const { report, text } = said.facts;
    this.remove(slot);
    this.#facts[slot] = said.facts;
    this.#doubles[REPORT_DOUBLES * slot] = report.place.accuracyMeters;
    this.setClosed(slot, closedAtMs, closedAs);
    const at = REPORT_INTEGERS * slot;
    this.#integers[at + SERVICE] = this.#numberOf(report.service);
    this.#integers[at + REPORTER] = said.reporter;
    this.#integers[at + ASSET_CLASS] = this.assetClassOf(said);
    this.#integers[at + ASSET] = said.asset;
    this.#integers[at + SEGMENT] = said.segment;
    this.#integers[at + ADDRESS] = said.address;
    this.#integers[at + TEXT] = text === null ? 0 : this.texts.add(text);
    this.#integers[at + TEXT_PIECES] = text === null ? 0 : text.hashes.length;
  }

  /** It was closed at this moment and why, null: not known; or with null for the moment it is open again. */
  setClosed(slot: number, closedAtMs: number | null, closedAs: ClosedAs | null = null): void {
    this.#doubles[REPORT_DOUBLES * slot + 1] = closedAtMs ?? Number.NaN;
    this.#integers[REPORT_INTEGERS * slot + CLOSED_AS] = closedAs === null ? 0 : closedAs === 'done' ? 1 : -1;
  }

  /** Forgets what a report said that is gone; `set` for its slot does so too. */
  remove(slot: number): void {
    if (this.#facts[slot] === undefined) return;
    const pieces = this.textPiecesAt(slot);
    if (pieces > 0) this.texts.remove(this.textAt(slot), pieces);
    this.#facts[slot] = undefined;
  }

  /** Throws RangeError for a slot of which nothing was set. */
  factsAt(slot: number): ComparedFacts {
    const facts = this.#facts[slot];
    if (facts === undefined) throw new RangeError(`slot must be one whose facts are set, got ${slot}`);
    return facts;
  }

  accuracyMetersAt(slot: number): number {
    return this.#doubles[REPORT_DOUBLES * slot]!;
  }

  /** NaN: open. */
  closedAtMsAt(slot: number): number {
    return this.#doubles[REPORT_DOUBLES * slot + 1]!;
  }

  /** Why: 1 the work was done, -1 another reason, 0 not known. */
  closedAsAt(slot: number): number {
    return this.#integers[REPORT_INTEGERS * slot + CLOSED_AS]!;
  }

  /** Services are numbered in the order in which they come. */
  serviceAt(slot: number): number {
    return this.#integers[REPORT_INTEGERS * slot + SERVICE]!;
  }

  serviceOf(number: number): ServiceCode {
    return this.#services[number]!;
  }

  /** Numbered from 1 in the order in which they come; 0: no asset is known. */
  assetClassOf({ facts }: HashedFacts): number {
    const { asset } = facts.report;
    if (asset === null) return 0;
    const known = this.#classNumbers.get(asset.class);
    if (known !== undefined) return known;
    this.#classNumbers.set(asset.class, this.#classNumbers.size + 1);
    return this.#classNumbers.size;
  }

  reporterAt(slot: number): number {
    return this.#integers[REPORT_INTEGERS * slot + REPORTER]!;
  }

  assetClassAt(slot: number): number {
    return this.#integers[REPORT_INTEGERS * slot + ASSET_CLASS]!;
  }

  assetAt(slot: number): number {
    return this.#integers[REPORT_INTEGERS * slot + ASSET]!;
  }

  segmentAt(slot: number): number {
    return this.#integers[REPORT_INTEGERS * slot + SEGMENT]!;
  }

  addressAt(slot: number): number {
    return this.#integers[REPORT_INTEGERS * slot + ADDRESS]!;
  }

  /** Where its text is in `texts`, which counts only if it has pieces. */
  textAt(slot: number): number {
    return this.#integers[REPORT_INTEGERS * slot + TEXT]!;
  }

  /** 0: it says nothing. */
  textPiecesAt(slot: number): number {
    return this.#integers[REPORT_INTEGERS * slot + TEXT_PIECES]!;
  }

  #numberOf(service: ServiceCode): number {
    const known = this.#serviceNumbers.get(service);
    if (known !== undefined) return known;
    this.#serviceNumbers.set(service, this.#services.length);
    return this.#services.push(service) - 1;
  }

  #grow(slot: number): void {
    const larger = new Float64Array(REPORT_DOUBLES * Math.ceil(1.5 * (slot + 1)));
    larger.set(this.#doubles);
    this.#doubles = larger;
    this.#integers = new Int32Array(larger.buffer);
  }
}
