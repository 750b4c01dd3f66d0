import { z } from 'zod';
import { LINK_KINDS } from '../places/links.ts';
import { jurisdictions } from './catalogue.ts';
import { here } from './here.ts';
import { instant } from './moment.ts';
import { accuracyMeters, lat, lon } from './place.ts';
import { requestSummary } from './request.ts';
import { owner } from './routing.ts';

const MATCH_TYPES = ['address', 'interpolated', 'street', 'intersection', 'landmark', 'asset', 'coordinates'] as const;

const assetRef = z.object({ class: z.string(), id: z.string() });

/** The place that an answer is about. */
export const askedPlace = z
  .object({
    label: z.string().meta({ example: '1801 E Genesee St, 13210' }),
    ...{ lon, lat, accuracyMeters },
    matchType: z.enum(MATCH_TYPES).meta({ description: 'How it was found.' }),
    because: z.array(z.string()),
  })
  .meta({ id: 'AskedPlace' });

const thing = z.object({
  class: z.string().meta({ example: 'hydrant' }),
  classTitle: z.string(),
  id: z.string(),
  label: z.string().nullable(),
  owner: owner.nullable(),
  distanceMeters: z
    .number()
    .nullable()
    .meta({ description: 'To its nearest point; 0 inside a polygon; null: it has no place of its own.' }),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  attributes: z.record(z.string(), z.string()),
});

const installed = thing.meta({ id: 'InstalledThing', description: 'What somebody maintains here.' });
const tied = thing
  .extend({
    tiedTo: assetRef.extend({ label: z.string() }).meta({ description: 'What it hangs on, and whose place it has.' }),
  })
  .meta({ id: 'TiedThing' });

const linkKinds = z
  .array(z.enum(LINK_KINDS))
  .meta({ description: 'It names the asset, states the address, is within reach, or is on the same street segment.' });

const countsBy = z
  .object({ asset: z.int(), address: z.int(), place: z.int(), segment: z.int() })
  .meta({ id: 'CountsByLink', description: 'Each counted once, by the most certain way in which it belongs here.' });

const linkedRequest = requestSummary
  .extend({
    distanceMeters: z.number().nullable().meta({ description: 'Null: the request has no place.' }),
    linkedBy: linkKinds,
  })
  .meta({
    id: 'LinkedRequest',
    description: 'A request of the place: as in GET /v1/requests, with how it belongs here.',
  });

const facility = z
  .object({
    kind: z.enum(['asset', 'jurisdiction']),
    class: z.string().meta({ description: 'Class of assets, or layer.' }),
    classTitle: z.string(),
    id: z.string(),
    label: z.string().nullable(),
    ...{ lon, lat },
    distanceMeters: z.number().meta({ description: 'To its nearest point; 0 inside a polygon.' }),
    owner: owner.nullable(),
  })
  .meta({ id: 'Facility' });

const served = z
  .object({
    service: z.string(),
    serviceName: z.string(),
    agency: z.string().nullable().meta({ description: 'Null: nobody owns such a problem here.' }),
    name: z.string().nullable(),
    phone: z.string().nullable(),
    url: z.string().nullable(),
    confidence: z.number(),
    rule: z.string().nullable(),
    because: z.array(z.string()),
  })
  .meta({ id: 'ServedBy' });

/** Everything about a place. */
export const placeCard = z
  .object({
    place: askedPlace,
    here,
    jurisdictions: jurisdictions.shape.jurisdictions,
    asset: installed.nullable().meta({ description: 'The asset that was asked for.' }),
    installed: z.array(installed).meta({ description: 'Nearest first; 200 at most.' }),
    installedTotal: z.int(),
    tied: z
      .array(tied)
      .meta({ description: 'Assets without a place of their own that hang on what is here; 200 at most.' }),
    tiedTotal: z.int(),
    open: z.array(linkedRequest).meta({ description: 'Open here now, newest first; 100 at most.' }),
    openTotal: z.int(),
    openBy: countsBy,
    history: z.array(linkedRequest).meta({ description: 'Closed, newest first: a page.' }),
    historyTotal: z.int(),
    historyBy: countsBy,
    historyCursor: z.string().nullable().meta({ description: 'For the next page; null on the last.' }),
    historyIsComplete: z
      .boolean()
      .meta({ description: 'False: there is so much around that the oldest was not looked through.' }),
    servedBy: z.array(served).meta({ description: 'Every service, in the order of the city.' }),
    nearest: z.array(facility).meta({ description: 'Of every kind within 5 km, nearest first.' }),
  })
  .meta({ id: 'PlaceCard' });

/** The nearest of a kind. */
export const nearestFacilities = z
  .object({ place: askedPlace, nearest: z.array(facility) })
  .meta({ id: 'NearestFacilities' });

/** What was known of a place. */
export const priorKnowledge = z
  .object({
    place: askedPlace,
    asOf: instant,
    known: z.boolean().meta({ description: 'Whether anything was on record.' }),
    statement: z
      .string()
      .meta({ description: 'What was known, or that nothing was, and what was searched: one paragraph.' }),
    searched: z.object({
      radiusMeters: z.number(),
      box: z
        .object({ west: z.number(), south: z.number(), east: z.number(), north: z.number() })
        .meta({ description: 'Around everything that was looked at.' }),
      segment: assetRef.nullable(),
      assets: z.array(assetRef),
      addresses: z.array(z.string()).meta({ description: 'Ways in which requests write the address.' }),
      service: z.string().nullable(),
      onRecord: z
        .array(
          z.object({
            kind: z.enum(['requests', 'inspections']),
            dataset: z.string().nullable().meta({ description: 'Null: reports taken here.' }),
            assetClass: z.string().nullable(),
            rows: z.int(),
            undated: z.int().meta({ description: 'Inspections without a date, which prove nothing.' }),
            firstAt: instant.nullable(),
            lastAt: instant.nullable(),
          }),
        )
        .meta({ description: 'All that was on record in the city before that moment.' }),
      recordedLater: z
        .int()
        .meta({ description: 'Reports made before the moment that were entered only after it: they do not count.' }),
      isComplete: z.boolean().meta({ description: 'False: there was more than is looked through.' }),
    }),
    evidence: z
      .array(
        z.object({
          at: instant,
          kind: z.enum(['report', 'closing', 'change', 'inspection']),
          requestId: z.uuid().nullable(),
          inspectionId: z.string().nullable(),
          source: z
            .object({ dataset: z.string(), id: z.string() })
            .nullable()
            .meta({ description: 'Null: taken here.' }),
          asset: assetRef.nullable(),
          distanceMeters: z.number().nullable(),
          linkedBy: linkKinds,
          summary: z.string().meta({ description: 'Nothing that a reporter wrote.', example: 'Pothole reported' }),
          status: z.enum(['open', 'closed']).nullable().meta({ description: 'Of the request at that moment.' }),
          recordedAt: instant.nullable().meta({ description: 'When it came to be known here.' }),
          notes: z.array(z.string()),
        }),
      )
      .meta({ description: 'In order of time.' }),
    evidenceTotal: z.int(),
  })
  .meta({ id: 'PriorKnowledge' });
