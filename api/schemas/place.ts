import { z } from 'zod';
import { MAX_ACCURACY_METERS } from '../../data/requests/max-accuracy.ts';
import { closedObject } from './text.ts';

export const lon = z.number().min(-180).max(180).meta({ description: 'Degrees east, WGS 84.', example: -76.1474 });
export const lat = z.number().min(-90).max(90).meta({ description: 'Degrees north, WGS 84.', example: 43.0481 });
export const accuracyMeters = z.number().min(0).max(MAX_ACCURACY_METERS).meta({
  description: 'Radius of the location error in meters; 0 is exactly there.',
  example: 15,
});

/** Where a report is about, as a client says it. */
export const place = closedObject({ lon, lat, accuracyMeters: accuracyMeters.default(0) }).meta({ id: 'Place' });

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
