import { z } from 'zod';
import { MAX_ACCURACY_METERS } from '../../data/requests/max-accuracy.ts';
import { closedObject, code, text } from './text.ts';

export const lon = z.number().min(-180).max(180).meta({ description: 'Degrees east, WGS 84.', example: -76.1474 });
export const lat = z.number().min(-90).max(90).meta({ description: 'Degrees north, WGS 84.', example: 43.0481 });
export const accuracyMeters = z.number().min(0).max(MAX_ACCURACY_METERS).meta({
  description: 'Radius of the location error in meters; 0 is exactly there.',
  example: 15,
});

/** A point, as a client says it. */
export const place = closedObject({ lon, lat, accuracyMeters: accuracyMeters.default(0) }).meta({ id: 'Place' });

// As long as the text of a search, and as the address that a request keeps.
const LONGEST_TEXT = 500;

/** Where a report is about, as a client says it: a point, in words, or by what stands there. */
export const saidPlace = z
  .union([
    place,
    closedObject({
      text: text(LONGEST_TEXT).trim().min(1).meta({
        description: 'An address, a crossing, the number on an asset, a name or coordinates, as in GET /v1/search.',
        example: 'E Genesee St & S Crouse Ave',
      }),
    }).meta({ id: 'PlaceByText' }),
    closedObject({
      asset: closedObject({ class: code.meta({ example: 'hydrant' }), id: code.meta({ example: 'H-1023' }) }),
    }).meta({ id: 'PlaceByAsset' }),
  ])
  .meta({ id: 'SaidPlace' });

export type SaidPlace = z.output<typeof saidPlace>;

/** A place in an answer. */
export const placeAnswer = z.object({ lon, lat, accuracyMeters }).meta({ id: 'PlaceAnswer' });

/** A decimal number in a query string: no blanks, no hexadecimal, no NaN. */
export const queryNumber = <Schema extends z.ZodType<number, number>>(schema: Schema) =>
  z
    .string()
    .max(40)
    .regex(/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/, 'Expected a decimal number')
    .transform(Number)
    .pipe(schema);
