import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { nearSpelling } from '../../engine/route/near-spelling.ts';
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
    const fault = await faultOf(file, dataset.source.file, base);
    if (fault === null) files.push({ dataset, path: file });
    else problems.push(cityFile.problemWithSource(dataset, `dataset "${dataset.dataset}": ${fault}`));
  }
  return problems.length > 0 ? { kind: 'missing', problems } : { kind: 'found', files };
}

/** Why a path is no file that can be opened, in words; null if it is one. */
const faultOf = async (file: string, named: string, base: string): Promise<string | null> => {
  try {
    const found = await stat(file);
    if (found.isFile()) return null;
    if (!found.isDirectory()) return `${named} is no file but a device or pipe: name a file`;
    return named.toLowerCase().endsWith('.gdb')
      ? `${named} is an Esri file geodatabase: export the layer as GeoPackage or a zipped shapefile`
      : `${named} is a folder: name a file in it, or zip it`;
  } catch {
    const near = await nearName(file);
    return `no file ${named} in ${base}${near === null ? '' : `; did you mean '${near}'?`}`;
  }
};

/** A name in the same folder that differs in upper and lower case, or by a slip. */
const nearName = async (file: string): Promise<string | null> => {
  try {
    const names = await readdir(path.dirname(file));
    const wanted = path.basename(file);
    return names.find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? nearSpelling(wanted, names);
  } catch {
    return null;
  }
};
