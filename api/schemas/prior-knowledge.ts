import { z } from 'zod';
import { moment } from './moment.ts';
import { queryNumber } from './place.ts';
import { countUpTo, placeQueryOf, placeShape } from './place-card.ts';
import { closedObject, code } from './text.ts';

const MOST_EVIDENCE = 2_000;
const FARTHEST_METERS = 500;

const shape = {
  ...placeShape,
  as_of: moment.optional().meta({ description: 'What was known before this moment; left out: until now.' }),
  radius_meters: queryNumber(z.number().min(0).max(FARTHEST_METERS))
    .optional()
    .meta({ description: `0 to ${FARTHEST_METERS}; 50 if left out, or as far as the place is uncertain.` }),
  service: code
    .optional()
    .meta({ description: 'Of this service alone; inspections are left out then.', example: 'pothole' }),
  limit: countUpTo(MOST_EVIDENCE)
    .optional()
    .meta({ description: `How much evidence, the latest: 1 to ${MOST_EVIDENCE}; 500 if left out.` }),
};

/** The query of GET /v1/places/prior-knowledge. */
export const priorKnowledgeQuery = closedObject(shape).transform((query, context) => ({
  place: placeQueryOf(query, context),
  asOf: query.as_of,
  radiusMeters: query.radius_meters,
  service: query.service,
  limit: query.limit,
}));
export const priorKnowledgeParameters = z.object(shape);
export type PriorKnowledgeQuery = z.output<typeof priorKnowledgeQuery>;
