import type { ServiceCode } from '../../ids.ts';
import { type Curve, logOddsAt } from '../model/curve.ts';
import {
  type Agreement,
  confusionLogOdds,
  type DedupeModel,
  type PairPieces,
  type ServiceModel,
  serviceModelOf,
} from '../model/dedupe-model.ts';
import type { LiveFacts } from './live-facts.ts';

/** Of a service, what can be known before there is a pair: no logarithm, no curve and no name is looked up for each. */
export class ServiceTables {
  readonly limits: ServiceModel;
  /** By how many others: what `crowdPiece` adds for it. */
  readonly crowd: Float64Array;
  readonly burst: Float64Array;
  readonly #model: DedupeModel;
  readonly #service: ServiceCode;
  /** By the number of the other service in `LiveFacts`. */
  readonly #confusion: number[] = [];

  /** For up to `most` candidates. */
  constructor(model: DedupeModel, service: ServiceCode, most: number) {
    this.#model = model;
    this.#service = service;
    this.limits = serviceModelOf(model, service);
    this.crowd = byCount(this.limits.crowd, most);
    this.burst = byCount(this.limits.burst, most);
  }

  /** What another service adds, by its number; -Infinity: the two are never compared. */
  confusion(number: number, live: LiveFacts): number {
    while (this.#confusion.length <= number)
      this.#confusion.push(
        confusionLogOdds(this.#model, this.#service, live.serviceOf(this.#confusion.length)) ??
          Number.NEGATIVE_INFINITY,
      );
    return this.#confusion[number]!;
  }
}

const byCount = (curve: Curve, most: number): Float64Array =>
  Float64Array.from({ length: most + 1 }, (_, count) => logOddsAt(curve, Math.log1p(count)));

/** The most that each piece can add which is compared last; 0 where the report says nothing of it. */
export interface MostOfFacts {
  readonly text: number;
  readonly asset: number;
  readonly segment: number;
  readonly address: number;
  readonly reporter: number;
}

export const mostOfFacts = ({ text, asset, segment, address, reporter }: PairPieces): MostOfFacts => ({
  text: Math.max(0, ...text.logOdds),
  asset: mostSaid(asset),
  segment: mostSaid(segment),
  address: mostSaid(address),
  reporter: mostSaid(reporter),
});

const mostSaid = ({ same, other }: Agreement): number => Math.max(0, same, other);
