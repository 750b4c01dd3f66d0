import { readFile } from 'node:fs/promises';
import type { DedupeModel } from '../../engine/dedupe/model/dedupe-model.ts';
import { dedupeModelFromJson } from '../../engine/dedupe/model/model-json.ts';

/** The model that `dedupe train` wrote into a file. Throws an Error that names the file and what is wrong with it. */
export async function readDedupeModel(file: string): Promise<DedupeModel> {
  const text = await readFile(file, 'utf8');
  try {
    return dedupeModelFromJson(JSON.parse(text));
  } catch (error) {
    throw new Error(`--model ${file}: ${(error as Error).message}`);
  }
}
