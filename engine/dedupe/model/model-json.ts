import type { ServiceCode } from '../../ids.ts';
import type { Curve } from './curve.ts';
import type {
  Agreement,
  ClosedAsPiece,
  ClosingRates,
  ConfusablePair,
  DedupeModel,
  PairPieces,
  ServiceModel,
} from './dedupe-model.ts';

const FORMAT = 'bailiwick dedupe model';
const VERSION = 1;

const SERVICE_NUMBERS = {
  radiusMeters: 'positive',
  maxAgeMs: 'positive',
  closedMs: 'positive',
  meanDelayMs: 'positive',
  spreadMeters: 'not negative',
  priorLogOdds: 'finite',
  suggestThreshold: 'probability',
  linkThreshold: 'probability',
} as const satisfies Record<Exclude<keyof ServiceModel, 'crowd' | 'burst'>, NumberKind>;
const CURVES = ['distance', 'apart', 'vagueness', 'age', 'closedDays', 'unseenClosing', 'text'] as const;
const AGREEMENTS = ['asset', 'segment', 'address', 'reporter'] as const;

/** As plain JSON, services in the order of their codes: equal models give equal text. */
export const dedupeModelToJson = (model: DedupeModel): object => ({
  format: FORMAT,
  version: VERSION,
  ...model,
  byService: Object.fromEntries([...model.byService].sort(([a], [b]) => (a < b ? -1 : 1))),
});

/** The model of what `dedupeModelToJson` gave. Throws an Error that names the member which is missing or wrong. */
export function dedupeModelFromJson(json: unknown): DedupeModel {
  const all = members(json, 'the model');
  if (all.format !== FORMAT) throw new Error(`no ${FORMAT}: its "format" is ${shown(all.format)}`);
  if (all.version !== VERSION)
    throw new Error(`"version" ${shown(all.version)} is not known; this is version ${VERSION}`);
  const services = members(all.byService, 'byService');
  const repeat = members(all.repeat, 'repeat');
  return {
    trainedOn: typeof all.trainedOn === 'string' ? all.trainedOn : wrong('trainedOn', 'a text', all.trainedOn),
    byService: new Map(
      Object.entries(services).map(([code, value]) => [code as ServiceCode, serviceModel(value, `byService.${code}`)]),
    ),
    otherwise: serviceModel(all.otherwise, 'otherwise'),
    confusable: list(all.confusable, 'confusable').map((pair, i) => confusablePair(pair, `confusable[${i}]`)),
    pieces: pairPieces(all.pieces),
    calibration: curve(all.calibration, 'calibration'),
    repeat: {
      best: curve(repeat.best, 'repeat.best'),
      next: curve(repeat.next, 'repeat.next'),
      alone: number(repeat.alone, 'repeat.alone', 'finite'),
      threshold: number(repeat.threshold, 'repeat.threshold', 'probability'),
    },
    closings: all.closings === null ? null : closingRates(all.closings),
  };
}

function serviceModel(value: unknown, where: string): ServiceModel {
  const own = members(value, where);
  const numbers = Object.fromEntries(
    Object.entries(SERVICE_NUMBERS).map(([name, kind]) => [name, number(own[name], `${where}.${name}`, kind)]),
  );
  const curves = { crowd: curve(own.crowd, `${where}.crowd`), burst: curve(own.burst, `${where}.burst`) };
  return { ...numbers, ...curves } as unknown as ServiceModel;
}

function pairPieces(value: unknown): PairPieces {
  const own = members(value, 'pieces');
  return {
    ...Object.fromEntries(CURVES.map((name) => [name, curve(own[name], `pieces.${name}`)])),
    ...Object.fromEntries(AGREEMENTS.map((name) => [name, agreement(own[name], `pieces.${name}`)])),
    open: number(own.open, 'pieces.open', 'finite'),
    // A model learned before reasons for closing were compared has none: they say nothing.
    closedAs: own.closedAs === undefined ? { done: 0, other: 0 } : closedAsPiece(own.closedAs),
  } as unknown as PairPieces;
}

function closedAsPiece(value: unknown): ClosedAsPiece {
  const { done, other } = members(value, 'pieces.closedAs');
  return {
    done: number(done, 'pieces.closedAs.done', 'finite'),
    other: number(other, 'pieces.closedAs.other', 'finite'),
  };
}

function agreement(value: unknown, where: string): Agreement {
  const { same, other } = members(value, where);
  return { same: number(same, `${where}.same`, 'finite'), other: number(other, `${where}.other`, 'finite') };
}

function curve(value: unknown, where: string): Curve {
  const own = members(value, where);
  const at = list(own.at, `${where}.at`).map((one, i) => number(one, `${where}.at[${i}]`, 'finite'));
  const logOdds = list(own.logOdds, `${where}.logOdds`).map((one, i) =>
    number(one, `${where}.logOdds[${i}]`, 'finite'),
  );
  if (at.length === 0 || at.length !== logOdds.length)
    throw new Error(
      `"${where}" has ${at.length} knots and ${logOdds.length} log odds: expected as many, and at least one`,
    );
  if (at.some((one, i) => i > 0 && one <= at[i - 1]!)) throw new Error(`"${where}.at" must rise`);
  return { at, logOdds };
}

function confusablePair(value: unknown, where: string): ConfusablePair {
  const own = members(value, where);
  const [a, b, ...more] = list(own.services, `${where}.services`);
  if (typeof a !== 'string' || typeof b !== 'string' || a === b || more.length > 0)
    wrong(`${where}.services`, 'two services that differ', own.services);
  const services = [a, b] as unknown as ConfusablePair['services'];
  return { services, logOdds: number(own.logOdds, `${where}.logOdds`, 'finite') };
}

function closingRates(value: unknown): ClosingRates {
  const own = members(value, 'closings');
  const rates = (name: 'sameDay' | 'later'): readonly number[] => {
    const seven = list(own[name], `closings.${name}`);
    if (seven.length !== 7) wrong(`closings.${name}`, 'seven numbers', seven.length);
    return seven.map((one, i) => number(one, `closings.${name}[${i}]`, 'probability'));
  };
  return { sameDay: rates('sameDay'), later: rates('later') };
}

type NumberKind = 'positive' | 'not negative' | 'probability' | 'finite';

const KINDS: Readonly<Record<NumberKind, { readonly words: string; readonly is: (value: number) => boolean }>> = {
  positive: { words: 'a positive number', is: (value) => value > 0 },
  'not negative': { words: 'a number that is not negative', is: (value) => value >= 0 },
  probability: { words: 'a number from 0 to 1', is: (value) => value >= 0 && value <= 1 },
  finite: { words: 'a number', is: () => true },
};

function number(value: unknown, where: string, kind: NumberKind): number {
  const { words, is } = KINDS[kind];
  return typeof value === 'number' && Number.isFinite(value) && is(value) ? value : wrong(where, words, value);
}

const list = (value: unknown, where: string): readonly unknown[] =>
  Array.isArray(value) ? value : wrong(where, 'a list', value);

const members = (value: unknown, where: string): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : wrong(where, 'an object', value);

function wrong(where: string, expected: string, value: unknown): never {
  throw new Error(`"${where}" must be ${expected}, got ${shown(value)}`);
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60);
