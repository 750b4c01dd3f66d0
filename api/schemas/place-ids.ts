import { z } from 'zod';
import { passedOver } from './query-names.ts';
import { closedObject, text } from './text.ts';

/** How many ids GET /v1/place takes at once. */
export const MAX_IDS = 40;
const LONGEST_IDS = 8_000;

// Ids of assets and degrees may hold commas: an id begins with its source and its layer.
const BETWEEN_IDS = /,(?=[^:,]*:[a-z_]+:)/i;

const ids = text(LONGEST_IDS)
  .min(1)
  .transform((value) => value.split(BETWEEN_IDS))
  .pipe(z.array(z.string()).max(MAX_IDS, `Expected at most ${MAX_IDS} ids`));

const described = {
  ids: ids.meta({
    description: `Up to ${MAX_IDS} ids (\`gid\`) of features of earlier answers, with commas between them.`,
    example: 'calder-harbor:venue:park/PK-1,calder-harbor:intersection:-70.204417,43.721789',
  }),
};

/** The query of GET /v1/place, as Pelias has it. */
export const placeIdsQuery = closedObject({ ...described, ...passedOver });

export type PlaceIdsQuery = z.output<typeof placeIdsQuery>;

/** The same as single parameters, for the description. */
export const placeIdsParameters = z.object(described);
