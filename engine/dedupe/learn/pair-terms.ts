import type { ServiceCode } from '../../ids.ts';
import type { PairPieces, ServiceModel } from '../model/dedupe-model.ts';
import type { Compared, PairNumbers } from '../pair/pair-numbers.ts';
import { standardMeters } from '../pair/score-pair.ts';
import { type AdditiveFit, type CaseTerm, type CurveTerm, curveOf, type Level } from './fit-additive.ts';
import type { PastPair } from './past-pairs.ts';
import type { PastReport } from './past-report.ts';

const DAY_MS = 86_400_000;

/** The numbers of one piece, and where its curve may bend. */
interface CurvePiece {
  readonly shape: CurveTerm['shape'];
  readonly level: Level;
  readonly knots: readonly number[];
  value(pair: PairNumbers, limits: ServiceModel): number;
}

const AGREEMENTS = ['asset', 'segment', 'address', 'reporter'] as const;
const CURVES = ['distance', 'apart', 'vagueness', 'age', 'closedDays', 'unseenClosing', 'text'] as const;

// Near is likelier than far, soon than late, alike than unlike: known beforehand. Knots are dense where most pairs lie.
const PIECES: Readonly<Record<(typeof CURVES)[number], CurvePiece>> = {
  distance: {
    level: 'ratio',
    shape: 'falls',
    knots: [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 7, 10, 20],
    value: (pair, limits) => pair.distanceMeters / standardMeters(limits, pair.accuracyMetersA, pair.accuracyMetersB),
  },
  apart: {
    level: 'ratio',
    shape: 'falls',
    knots: [0, 1, 3, 6, 10, 15, 20, 30, 40, 60, 80, 120, 200],
    value: (pair) => pair.distanceMeters,
  },
  vagueness: {
    level: 'ratio',
    shape: 'falls',
    knots: [-3.5, -3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5],
    value: (pair, limits) =>
      Math.log(standardMeters(limits, pair.accuracyMetersA, pair.accuracyMetersB) / limits.radiusMeters),
  },
  age: {
    level: 'ratio',
    shape: 'falls',
    knots: [0, 0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.5, 4, 4.5, 5, 6, 8, 12],
    value: (pair, limits) => pair.ageMs / limits.meanDelayMs,
  },
  closedDays: {
    level: 'against',
    shape: 'falls',
    knots: [0, 0.5, 1, 2, 3, 5, 8, 15],
    value: (pair) => (pair.closedAgoMs < 0 ? Number.NaN : pair.closedAgoMs / DAY_MS),
  },
  unseenClosing: {
    level: 'ratio',
    shape: 'falls',
    knots: [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5],
    value: (pair) => (pair.closedAgoMs < 0 ? pair.unseenClosing : Number.NaN),
  },
  text: {
    level: 'ratio',
    shape: 'rises',
    knots: [0, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1],
    value: (pair) => pair.textSimilarity,
  },
};

/** Of all services, and what is added for each: in a storm some services say more of the same than others. */
const COUNTS = ['crowd', 'burst'] as const;
const COUNT_KNOTS = [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4];

/** Which services there are, in the order of their weights, and which pairs of them are taken for each other. */
export interface PairCases {
  readonly services: readonly ServiceCode[];
  readonly confusable: readonly (readonly [ServiceCode, ServiceCode])[];
}

/** The pairs as rows for `fitAdditive`. */
export function pairTerms(
  pairs: readonly PastPair[],
  reports: readonly PastReport[],
  limitsOf: (service: ServiceCode) => ServiceModel,
  cases: PairCases,
): readonly (CurveTerm | CaseTerm)[] {
  const limits = pairs.map(({ report }) => limitsOf(reports[report]!.service));
  const curve = (name: (typeof CURVES)[number]): CurveTerm => {
    const { shape, level, knots, value } = PIECES[name];
    const values = Float64Array.from(pairs, ({ numbers }, i) => value(numbers, limits[i]!));
    return { kind: 'curve', shape, level, knots, values };
  };
  const some = (count: number, level: Level, caseOf: (pair: PastPair) => number): CaseTerm => ({
    kind: 'cases',
    level,
    count,
    values: Int32Array.from(pairs, caseOf),
  });
  const serviceOf = ({ report }: PastPair): ServiceCode => reports[report]!.service;
  const order = new Map(cases.services.map((service, i) => [service, i]));
  const confusion = new Map(
    cases.confusable.flatMap(
      ([a, b], i) =>
        [
          [`${a}\n${b}`, i],
          [`${b}\n${a}`, i],
        ] as const,
    ),
  );
  const counted = (name: (typeof COUNTS)[number], service: ServiceCode | null): CurveTerm => ({
    ...{ kind: 'curve', shape: 'any', level: 'ratio', knots: COUNT_KNOTS },
    values: Float64Array.from(pairs, (pair) =>
      service === null || serviceOf(pair) === service ? Math.log1p(pair.numbers[name]) : Number.NaN,
    ),
  });
  return [
    ...CURVES.map(curve),
    ...AGREEMENTS.map((name) => some(2, 'ratio', ({ numbers }) => AGREEMENT_CASE[numbers[name]])),
    some(2, 'ratio', ({ numbers }) => AGREEMENT_CASE[numbers.closedAs]),
    ...COUNTS.flatMap((name) => [null, ...cases.services].map((service) => counted(name, service))),
    some(cases.services.length, 'free', (pair) => order.get(serviceOf(pair)) ?? -1),
    some(
      cases.confusable.length,
      'free',
      (pair) => confusion.get(`${serviceOf(pair)}\n${reports[pair.earlier]!.service}`) ?? -1,
    ),
  ];
}

const AGREEMENT_CASE: Readonly<Record<Compared, number>> = { 1: 0, 0: -1, [-1]: 1 };

export type CountPieces = Pick<ServiceModel, (typeof COUNTS)[number]>;

/** What was learned, by name. */
export interface LearnedPieces {
  readonly pieces: PairPieces;
  readonly intercept: number;
  /** Of other services. */
  readonly counts: CountPieces;
  /** In the order of the cases. */
  readonly serviceCounts: readonly CountPieces[];
  readonly serviceLogOdds: readonly number[];
  readonly confusionLogOdds: readonly number[];
}

/** Of what no row tells, nothing is learned: the piece stays what it was. */
const isSeen = ({ kind, values }: CurveTerm | CaseTerm): boolean =>
  kind === 'curve' ? values.some((value) => !Number.isNaN(value)) : values.some((value) => value >= 0);

export function piecesOf(
  terms: readonly (CurveTerm | CaseTerm)[],
  fit: AdditiveFit,
  { services }: PairCases,
  base: PairPieces,
): LearnedPieces {
  const weightsOf = (i: number): readonly number[] => Array.from(fit.weights[i]!, rounded);
  const curves = Object.fromEntries(
    CURVES.map((name, i) => [name, isSeen(terms[i]!) ? curveOf(terms[i] as CurveTerm, fit.weights[i]!) : base[name]]),
  );
  const agreements = Object.fromEntries(
    AGREEMENTS.map((name, i) => {
      const at = CURVES.length + i;
      const [same = 0, other = 0] = weightsOf(at);
      return [name, isSeen(terms[at]!) ? { same, other } : base[name]];
    }),
  );
  const closedAsAt = CURVES.length + AGREEMENTS.length;
  const [done = 0, other = 0] = weightsOf(closedAsAt);
  const closedAs = isSeen(terms[closedAsAt]!) ? { done, other } : base.closedAs;
  const countsAt = closedAsAt + 1;
  const countsOf = (service: number): CountPieces =>
    Object.fromEntries(
      COUNTS.map((name, c) => {
        const all = countsAt + c * (services.length + 1);
        const own = service < 0 ? null : fit.weights[all + 1 + service]!;
        const logOdds = Array.from(fit.weights[all]!, (weight, k) => rounded(weight + (own?.[k] ?? 0)));
        return [name, { at: COUNT_KNOTS, logOdds }];
      }),
    ) as unknown as CountPieces;
  const after = countsAt + COUNTS.length * (services.length + 1);
  return {
    pieces: { ...curves, ...agreements, closedAs, open: 0 } as unknown as PairPieces,
    intercept: fit.intercept,
    counts: countsOf(-1),
    serviceCounts: services.map((_, i) => countsOf(i)),
    serviceLogOdds: weightsOf(after),
    confusionLogOdds: weightsOf(after + 1),
  };
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
