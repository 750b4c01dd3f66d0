import { z } from 'zod';
import { MOST_ADDRESS_LENGTH } from '../address-length.ts';
import { moment } from './moment.ts';
import { accuracyMeters, lat, lon, queryNumber, saidPlace } from './place.ts';
import { answers, closedObject, code } from './text.ts';

const service = code.meta({ description: "A service's code.", example: 'pothole' });

const address = z.string().max(MOST_ADDRESS_LENGTH).optional().meta({
  description: 'As the report says it; where owners are learned, past requests on the same street count more.',
});

const routeQueryShape = {
  service,
  lon: queryNumber(lon),
  lat: queryNumber(lat),
  accuracy_meters: queryNumber(accuracyMeters).optional(),
  at: moment.optional(),
  address,
};

/** The query of GET /v1/route, its `answer.<code>` parameters gathered under `answers`. */
export const routeQuery = closedObject({ ...routeQueryShape, answers }, 'answer.<code>').transform(
  ({ service, lon, lat, accuracy_meters, at, answers, address }) => ({
    service,
    place: { lon, lat, accuracyMeters: accuracy_meters ?? 0 },
    answers,
    at,
    address,
  }),
);

/** The same as single parameters, for the description. */
export const routeQueryParameters = z.object({
  ...routeQueryShape,
  answers: z
    .record(z.string(), z.string())
    .optional()
    .meta({
      description: 'One parameter `answer.<code>` for each answer.',
      example: { 'answer.touching_wires': 'yes' },
      param: { style: 'form', explode: true },
    }),
});

/** The body of POST /v1/route. */
export const routeBody = closedObject({
  service,
  place: saidPlace,
  answers: answers.default({}),
  at: moment.optional(),
  address,
}).meta({
  id: 'RouteQuestion',
});

/** How many questions POST /v1/route/batch takes at once. */
export const MAX_BATCH = 1_000;

/** The body of POST /v1/route/batch; each question is checked by itself, so that a bad one costs only itself. */
export const routeBatchBody = closedObject({ questions: z.array(z.unknown()).max(MAX_BATCH) }).meta({
  id: 'RouteBatch',
});

export type RouteInput = z.infer<typeof routeBody>;

/** The agency that owns a problem. */
export const owner = z
  .object({
    agency: z.string().meta({ example: 'syracuse-dpw' }),
    name: z.string(),
    phone: z.string().nullable(),
    url: z.string().nullable(),
  })
  .meta({ id: 'Owner' });

const because = z.array(z.string()).meta({
  example: [
    'nearest road is segment 13018182, 4.1 m away, owned by STATE',
    "rule 'A pothole belongs to whoever owns the road'",
  ],
});

const alternative = z
  .object({
    agency: z.string().nullable().meta({ description: 'Null: nobody.' }),
    name: z.string(),
    probability: z.number().min(0).max(1),
    because: z.array(z.string()),
  })
  .meta({ id: 'RouteAlternative' });

/** The one question whose answer would settle most. */
const nextQuestion = z
  .object({
    code: z.string().meta({ description: 'The answer goes under this code.', example: 'touching_wires' }),
    text: z.string().meta({ example: 'Does the tree touch power lines?' }),
    choices: z.array(z.object({ value: z.string(), label: z.string() })).meta({ description: 'Empty: free text.' }),
    because: z.array(z.string()),
    expectedGain: z.number().min(0).max(1).meta({
      description: 'By how much the probability that the first-named owner is right is expected to rise.',
    }),
  })
  .meta({ id: 'NextQuestion' });

/** Call now. */
export const emergency = z
  .object({
    say: z.string().meta({ description: 'What to tell the caller to do.' }),
    call: z.object({
      agency: z.string().nullable().meta({ description: "Null: the city-wide number, which is no agency's." }),
      name: z.string(),
      phone: z.string().nullable(),
      url: z.string().nullable(),
    }),
    because: z.array(z.string()),
  })
  .meta({ id: 'Emergency' });

/** The answer of routing. */
export const routeAnswer = z
  .looseObject({
    owner: owner.nullable().meta({ description: 'Null: nobody, which is an answer and not an error; see `nearest`.' }),
    confidence: z.number().min(0).max(1),
    rule: z.string().nullable().meta({ description: 'Id of the rule that decided.' }),
    because,
    alternatives: z.array(alternative).meta({
      description: 'Who else it may be, most probable first; with `confidence` the probabilities sum to 1.',
    }),
    question: nextQuestion.nullable().meta({
      description: 'The one question that would settle most here; null where no answer would change the owner.',
    }),
    emergency: emergency.nullable().meta({ description: 'Call now: nothing of this waits in a queue.' }),
    asOf: z.iso.datetime().meta({ description: 'The moment for which ownership was asked.' }),
    boundaryDistanceMeters: z.number().nullable().meta({
      description: "To the nearest edge of a layer that the service's rules test; null if they test none.",
    }),
    asset: z
      .object({ class: z.string(), id: z.string(), distanceMeters: z.number() })
      .nullable()
      .optional()
      .meta({ description: 'The asset that decided, as its source names it.' }),
    nearest: z
      .object({ layer: z.string(), id: z.string(), name: z.string(), distanceMeters: z.number() })
      .nullable()
      .optional()
      .meta({ description: 'Where nobody owns it: the nearest jurisdiction.' }),
  })
  .meta({ id: 'RouteAnswer' });

/** The answers of POST /v1/route/batch, in the order of the questions. */
export const routeBatchAnswer = z
  .object({
    answers: z.array(
      z.union([
        routeAnswer,
        z.object({ problem: z.string().meta({ description: 'What is wrong with this question.' }) }),
      ]),
    ),
  })
  .meta({ id: 'RouteBatchAnswer' });
