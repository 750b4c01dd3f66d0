import type { AssetClass, ServiceCode } from '../../ids.ts';
import { type ComparedFacts, factsOf } from '../pair/compare.ts';
import type { ClosedAs, Report } from '../report.ts';
import { RecordPool } from './record-pool.ts';
import { type PackedText, TextVocabulary } from './text-vocabulary.ts';

/**
 * What a report says, as numbers too, made once for its check and its stay among the reports of one `LiveFacts`. Of what is
 * named there is a hash, 0 if it is not known: two that differ name different things, two that are equal are looked at themselves.
 */
export interface HashedFacts {
  readonly facts: ComparedFacts;
  readonly accuracyMeters: number;
  /** As `serviceOf` knows it. */
  readonly service: number;
  /** Numbered from 1 in the order in which they come; 0: no asset is known. */
  readonly assetClass: number;
  readonly reporter: number;
  readonly asset: number;
  readonly segment: number;
  /** Of the house numbers, which an address without any has too. */
  readonly address: number;
  readonly hasText: boolean;
  /** Null: it says nothing, or is compared by its profile. */
  readonly text: PackedText | null;
}

/** FNV-1a over UTF-16 units; never 0 for a text. */
function hashOf(text: string | null): number {
  if (text === null) return 0;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash === 0 ? 1 : hash;
}

/**
 * A report's record: two numbers of 64 bits (accuracy in meters; epoch milliseconds of its closing, NaN: open), then of 32
 * bits from [4] on, the last of them its text.
 */
export const ACCURACY_DOUBLE = 0;
export const CLOSED_DOUBLE = 1;
/** Its number, and in the upper half why it was closed. */
export const SERVICE = 4;
export const REPORTER = 5;
export const ASSET_CLASS = 6;
export const ASSET = 7;
export const SEGMENT = 8;
export const ADDRESS = 9;
/** All its pieces counted; 0: it says nothing; -1: it is compared by its profile. */
export const TEXT_TOTAL = 10;
/** How many integers hold pieces that are in it once, in the lower half; how many hold pieces, in the upper one. */
export const TEXT_COUNTS = 11;
export const TEXT = 12;
export const SERVICE_MASK = 0xffff;

const NONE = -1;

/** What is compared of the live reports, by the slot that `LiveReports` gave them. */
export class LiveFacts {
  readonly records = new RecordPool();
  readonly #vocabulary = new TextVocabulary();
  /** By slot: where its record is, or -1. */
  #at = new Int32Array(64).fill(NONE);
  readonly #facts: (ComparedFacts | undefined)[] = [];
  readonly #services: ServiceCode[] = [];
  readonly #serviceNumbers = new Map<ServiceCode, number>();
  readonly #classes: AssetClass[] = [];
  readonly #classNumbers = new Map<AssetClass, number>();

  /** What is compared of a report, for `set` and for a check of it. O(length of what it says). */
  said(report: Report): HashedFacts {
    const facts = factsOf(report);
    return {
      facts,
      accuracyMeters: report.place.accuracyMeters,
      service: numberOf(report.service, this.#services, this.#serviceNumbers),
      assetClass: report.asset === null ? 0 : numberOf(report.asset.class, this.#classes, this.#classNumbers) + 1,
      // As `reporterCompared`: an empty key is none.
      reporter: hashOf(report.reporter || null),
      asset: hashOf(report.asset?.id ?? null),
      segment: hashOf(report.segment?.id ?? null),
      address: hashOf(facts.address?.numbers ?? null),
      hasText: facts.text !== null,
      text: facts.text === null ? null : this.#vocabulary.packed(facts.text),
    };
  }

  /** Of a report that was inserted just now; `closedAtMs` in epoch milliseconds, null: open. O(pieces of its text). */
  set(slot: number, said: HashedFacts, closedAtMs: number | null, closedAs: ClosedAs | null = null): void {
    if (slot >= this.#at.length) this.#grow(slot);
    const { facts, text } = said;
    this.remove(slot);
    const count = text === null ? 0 : text.numbers.length;
    const at = this.records.room(TEXT + count);
    const { integers } = this.records;
    this.#facts[slot] = facts;
    this.#at[slot] = at;
    this.records.doubles[at / 2 + ACCURACY_DOUBLE] = said.accuracyMeters;
    integers[at + SERVICE] = said.service;
    this.setClosed(slot, closedAtMs, closedAs);
    integers[at + REPORTER] = said.reporter;
    integers[at + ASSET_CLASS] = said.assetClass;
    integers[at + ASSET] = said.asset;
    integers[at + SEGMENT] = said.segment;
    integers[at + ADDRESS] = said.address;
    integers[at + TEXT_TOTAL] = text === null ? (said.hasText ? NONE : 0) : text.total;
    integers[at + TEXT_COUNTS] = text === null ? 0 : text.singles | (count << 16);
    for (let i = 0; i < count; i++) integers[at + TEXT + i] = text!.numbers[i]!;
  }

  /** It was closed at this moment and why, null: not known; or with null for the moment it is open again. */
  setClosed(slot: number, closedAtMs: number | null, closedAs: ClosedAs | null = null): void {
    const at = this.recordAt(slot);
    this.records.doubles[at / 2 + CLOSED_DOUBLE] = closedAtMs ?? Number.NaN;
    const { integers } = this.records;
    const why = closedAs === null ? 0 : closedAs === 'done' ? 1 : -1;
    integers[at + SERVICE] = (integers[at + SERVICE]! & SERVICE_MASK) | (why << 16);
  }

  /** Forgets what a report said that is gone; `set` for its slot does so too. */
  remove(slot: number): void {
    const at = this.#at[slot] ?? NONE;
    if (at === NONE) return;
    this.records.giveBack(at, TEXT + (this.records.integers[at + TEXT_COUNTS]! >>> 16));
    this.#at[slot] = NONE;
    this.#facts[slot] = undefined;
  }

  /** Throws RangeError for a slot of which nothing was set. */
  factsAt(slot: number): ComparedFacts {
    const facts = this.#facts[slot];
    if (facts === undefined) throw new RangeError(`slot must be one whose facts are set, got ${slot}`);
    return facts;
  }

  /** Where in `records` its record begins; it stays until `set` or `remove`. Throws RangeError for a slot of which nothing was set. */
  recordAt(slot: number): number {
    const at = this.#at[slot] ?? NONE;
    if (at === NONE) throw new RangeError(`slot must be one whose facts are set, got ${slot}`);
    return at;
  }

  /** Why it was closed: 1 the work was done, -1 another reason, 0 not known. */
  closedAsOf(record: number): number {
    return this.records.integers[record + SERVICE]! >> 16;
  }

  /** Services are numbered in the order in which they come. */
  serviceOf(number: number): ServiceCode {
    return this.#services[number]!;
  }

  #grow(slot: number): void {
    const larger = new Int32Array(Math.ceil(1.5 * (slot + 1))).fill(NONE);
    larger.set(this.#at);
    this.#at = larger;
  }
}

/** Names are numbered in the order in which they come. */
function numberOf<Name>(name: Name, names: Name[], numbers: Map<Name, number>): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, names.length);
  return names.push(name) - 1;
}
