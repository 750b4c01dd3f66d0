import type { DedupeModel } from './dedupe-model.ts';
import { LEARNED_ON_HARBOR } from './learned-on-harbor.ts';
import { dedupeModelFromJson } from './model-json.ts';

/** For cities without labels: learned on the demo city. A city that marks duplicates learns its own (`dedupe train`). */
export const DEFAULT_MODEL: DedupeModel = dedupeModelFromJson(LEARNED_ON_HARBOR);
