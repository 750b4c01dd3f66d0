import { z } from 'zod';
import { lat, lon } from './place.ts';

const probability = z.number().min(0).max(1);

/** One of them. */
export const suspectedMain = z
  .object({
    class: z.string(),
    id: z.string(),
    probability: probability.meta({ description: 'That this main alone is behind it.' }),
    distanceMeters: z
      .number()
      .meta({ description: 'Mean to the requests that it explains; where it explains none, to all.' }),
    nearestTo: z.int().meta({ description: 'To how many of the requests it is the nearest main.' }),
    explains: z
      .int()
      .meta({ description: 'How many of the requests are likelier its own than strays, if it is the cause.' }),
    breakAt: z
      .object({ lon, lat })
      .nullable()
      .meta({ description: 'Where along it the break most likely is; null: more likely it leaks all along.' }),
    because: z.array(z.string()),
  })
  .meta({ id: 'SuspectedMain', description: 'A main that may be behind a cluster of requests.' });

/** Which main is behind a cluster: the fields that every answer about one shares. */
export const suspicion = {
  suspectedMain: suspectedMain
    .nullable()
    .meta({ description: 'The likeliest single main; null where several mains or none are likelier.' }),
  streets: z.array(z.string()).nullable().meta({
    description:
      'In which the suspected main runs, longest first; null where none is suspected or no streets are known.',
  }),
  noMainBecause: z.string().nullable().meta({
    description: 'Why no main is suspected; null where one is.',
    example: 'the reports lie as scattered leaks do: no main 78 %, W-0707 6 %, W-0712 5 %',
  }),
  candidates: z.array(suspectedMain).meta({
    description:
      'The likeliest ten of 1 % and more, best first; with `severalMains`, `noMain` and those left out they make 1.',
  }),
  severalMains: probability
    .nullable()
    .meta({ description: 'That several mains are behind it at once; null where nobody could look.' }),
  noMain: probability
    .nullable()
    .meta({ description: 'That no main is: leaks that chance brought together; null where nobody could look.' }),
};
