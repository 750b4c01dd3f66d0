import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CityFile } from '../city/city-file.ts';
import type { Dataset } from '../city/datasets.ts';
import type { LocatedProblem } from '../city/located-yaml.ts';

/** A dataset with the path of its file. */
export interface SourceFile {
  readonly dataset: Dataset;
  readonly path: string;
}

export type SourceFiles =
  | { readonly kind: 'found'; readonly files: readonly SourceFile[] }
  | { readonly kind: 'missing'; readonly problems: readonly LocatedProblem[] };

/** Finds the file of every dataset in `folder` (default: the configuration's); all that are missing come back at once. */
export async function findSources(cityFile: CityFile, folder?: string): Promise<SourceFiles> {
  const base = folder === undefined ? cityFile.sourceFolder : path.resolve(folder);
  const files: SourceFile[] = [];
  const problems: LocatedProblem[] = [];
  for (const dataset of cityFile.datasets) {
    const file = path.resolve(base, dataset.source.file);
    if (await isFile(file)) files.push({ dataset, path: file });
    else
      problems.push(
        cityFile.problemWithSource(dataset, `dataset "${dataset.dataset}": no file ${dataset.source.file} in ${base}`),
      );
  }
  return problems.length > 0 ? { kind: 'missing', problems } : { kind: 'found', files };
}

const isFile = async (file: string): Promise<boolean> => {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
};
