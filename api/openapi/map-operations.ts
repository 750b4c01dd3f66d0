import { z } from 'zod';
import { asset, assetsQuery, nearAssets } from '../schemas/asset.ts';
import {
  bytes,
  feedQuery,
  mapAnswer,
  mapQuery,
  requestClusters,
  requestClustersQuery,
  tileParameters,
  tileQuery,
} from '../schemas/map.ts';
import type { Operation } from './operation.ts';

const json = 'application/json';

/** What a map draws, and what stands near a place. */
export const mapOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/map',
    tag: 'Map',
    summary: 'What there is to draw, and where its tiles are',
    request: { query: mapQuery },
    answers: { [json]: mapAnswer },
    problems: ['invalid-input', 'not-ready'],
  },
  {
    method: 'get',
    path: '/v1/tiles/{generation}/{z}/{x}/{y}',
    tag: 'Map',
    summary: 'One vector tile',
    description:
      'A vector tile (2.1) of the tiling of web mercator, with a layer `jurisdiction.<layer>` and `jurisdiction-label.<layer>` for each layer and `asset.<class>` for each class of assets. Features have `id`, `name`, `agency`, or `id`, `owner`, `label`. With the generation that GET /v1/map gives for the same moment and parts it never changes; any other is answered with what is known now.',
    request: { params: tileParameters, query: tileQuery },
    answers: { 'application/vnd.mapbox-vector-tile': bytes },
    alsoAnswers: { 204: 'Nothing is drawn there.' },
    headers: { 'Cache-Control': 'Immutable for the current generation, else no-cache.' },
    problems: ['invalid-input', 'not-ready'],
  },
  {
    method: 'get',
    path: '/v1/map/requests',
    tag: 'Map',
    summary: 'Every request that has a place, oldest first, in a compact binary form',
    description:
      'Little-endian: "BWRQ", Uint32 version (1), Uint32 count n, Uint32 length of the header; the header, JSON `{services, agencies, originLon, originLat}` padded with blanks to 8 bytes; Float32 [2n] lon and lat less the origin, in turn; Uint32 [n] time of the report in seconds since 1970; 16 bytes [n] UUID; Uint16 [n] service and Uint16 [n] agency, positions in the header (65535: nobody); Uint8 [n] 1 for closed, plus 2 for waiting in a queue, plus 4 for linked to another that leads (left out unless `linked` asks for them); then, at the next even byte, Uint16 [n] for how many reports it stands: 1, or more for one that leads.',
    request: { query: feedQuery },
    answers: { 'application/octet-stream': bytes },
    alsoAnswers: { 304: 'If-None-Match names what there is.' },
    headers: { ETag: 'Strong: the same bytes have the same.' },
    problems: ['invalid-input', 'not-ready', 'store-away'],
  },
  {
    method: 'get',
    path: '/v1/map/request-clusters',
    tag: 'Map',
    summary: 'The requests in a box, those close on the screen as one',
    description:
      'Requests within 40 pixels of each other at a zoom are one item with their number; zoom by zoom it falls apart. The same requests make the same items, whatever their order. While requests come in, at most 5 seconds old.',
    request: { query: requestClustersQuery },
    answers: { [json]: requestClusters },
    problems: ['invalid-input', 'not-ready', 'store-away'],
  },
  {
    method: 'get',
    path: '/v1/assets',
    tag: 'Map',
    summary: 'What a city maintains near a place, nearest first',
    request: { query: assetsQuery },
    answers: { [json]: nearAssets },
    problems: ['invalid-input', 'not-ready'],
  },
  {
    method: 'get',
    path: '/v1/assets/{class}/{id}',
    tag: 'Map',
    summary: 'One asset with its geometry and the contact of its owner',
    request: { params: z.object({ class: z.string(), id: z.string() }) },
    answers: { [json]: asset },
    problems: ['not-found', 'not-ready'],
  },
];
