import { z } from 'zod';
import { lat, lon } from './place.ts';
import { askedPlace } from './place-answers.ts';
import { countUpTo, placeQueryOf, placeShape } from './place-card.ts';
import { closedObject, code } from './text.ts';

const MOST_ASSETS = 20;

const shape = {
  ...placeShape,
  class: code.meta({ description: 'A class of assets that stand at points.', example: 'street_light' }),
  limit: countUpTo(MOST_ASSETS)
    .optional()
    .meta({ description: `1 to ${MOST_ASSETS}; 5 if left out.` }),
};

/** The query of GET /v1/places/meant-assets. */
export const meantAssetsQuery = closedObject(shape).transform((query, context) => ({
  place: placeQueryOf(query, context),
  class: query.class,
  limit: query.limit,
}));
export const meantAssetsParameters = z.object(shape);
export type MeantAssetsQuery = z.output<typeof meantAssetsQuery>;

const meantAsset = z
  .object({
    class: z.string().meta({ example: 'street_light' }),
    id: z.string().meta({ example: 'P-04471' }),
    label: z.string().meta({ example: 'P-04471 (Street lights)' }),
    ...{ lon, lat },
    distanceMeters: z.number(),
    probability: z
      .number()
      .min(0)
      .max(1)
      .meta({ description: 'Of all of the class around; what is left out has the rest.' }),
    because: z.array(z.string()),
  })
  .meta({ id: 'MeantAsset' });

/** The assets that a person means at a place. */
export const meantAssets = z
  .object({
    place: askedPlace,
    assets: z.array(meantAsset).meta({ description: 'Most likely first; empty: none is within 500 m.' }),
    question: z
      .object({
        text: z.string(),
        choices: z.array(z.object({ assetId: z.string(), label: z.string() })),
      })
      .nullable()
      .meta({ description: 'What to ask where two or more are about equally likely.' }),
  })
  .meta({ id: 'MeantAssets' });
