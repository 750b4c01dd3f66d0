import { type Curve, logOddsAt } from '../model/curve.ts';
import type { Agreement, PairPieces, ServiceModel } from '../model/dedupe-model.ts';

/** The pieces that depend on how many others there are, for each such number: no logarithm and no curve for each pair. */
export class ServiceTables {
  readonly limits: ServiceModel;
  /** By how many others: what `crowdPiece` adds for it. */
  readonly crowd: Float64Array;
  readonly burst: Float64Array;

  /** For up to `most` candidates. */
  constructor(limits: ServiceModel, most: number) {
    this.limits = limits;
    this.crowd = byCount(limits.crowd, most);
    this.burst = byCount(limits.burst, most);
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
