import type { ScanModel } from '../../engine/cluster/scan/scan-problem.ts';
import type { CountFile, CountRow } from './read-counts.ts';
import { plainName } from './scan-table.ts';

/** The covariates that are adjusted for, by name in CSV, by position in SaTScan's form, where all rows must have as many. */
export function covariatesOf(
  cases: CountFile,
  population: CountFile | null,
  model: ScanModel,
  asked: readonly string[] | undefined,
): readonly string[] {
  if (asked !== undefined) return askedCovariates(asked, cases, population, model);
  if (model === 'bernoulli' || cases.rows.length === 0) return [];
  if (population === null)
    return cases.isNamed || model === 'poisson' ? refuseCovariates(cases, model) : asManyEach([cases], cases);
  if (population.rows.length === 0) return [];
  if (!cases.isNamed && !population.isNamed) return asManyEach([population, cases], population);
  return [...population.rows[0]!.covariates.keys()].filter((name) => cases.rows[0]!.covariates.has(name));
}

function askedCovariates(
  asked: readonly string[],
  cases: CountFile,
  population: CountFile | null,
  model: ScanModel,
): readonly string[] {
  if (model === 'bernoulli') throw new Error('--covariates: the bernoulli model takes none');
  const names = asked.map(plainName);
  for (const { file, rows, isNamed } of [cases, ...(population === null ? [] : [population])]) {
    const missing = names.find((name) => rows[0]?.covariates.has(name) === false);
    if (!isNamed) throw new Error(`--covariates names columns of CSV files; ${file} has no header`);
    if (missing !== undefined)
      throw new Error(
        `${file}:1: no column "${missing}" (--covariates); there are ${[...rows[0]!.covariates.keys()].join(', ') || 'none'}`,
      );
  }
  return names;
}

/** Columns of a CSV file are adjusted for where they are asked for: they may be anything. */
function refuseCovariates({ file, rows, isNamed }: CountFile, model: ScanModel): readonly string[] {
  const odd = isNamed ? undefined : rows.find(({ covariates }) => covariates.size > 0);
  if (odd !== undefined) throw new Error(`${file}:${odd.line}: covariates need --population (${model})`);
  return [];
}

function asManyEach(files: readonly CountFile[], first: CountFile): readonly string[] {
  const covariates = [...first.rows[0]!.covariates.keys()];
  for (const { file, rows } of files) {
    const odd = rows.find((row) => row.covariates.size !== covariates.length);
    if (odd !== undefined)
      throw new Error(
        `${file}:${odd.line}: ${odd.covariates.size} covariates, the first line of ${first.file} has ${covariates.length}`,
      );
  }
  return covariates;
}

/** What a row's cases or people are, as far as it is adjusted for. */
export const kindOf = (row: CountRow, covariates: readonly string[]): string =>
  covariates.map((name) => row.covariates.get(name) ?? '').join(' ');
