import { z } from 'zod';
import { agencies, agency, city, jurisdictions, jurisdictionsQuery, service, services } from '../schemas/catalogue.ts';
import { problemExplanation, readiness } from '../schemas/server.ts';
import type { Operation } from './operation.ts';

const json = 'application/json';

/** What the city consists of, and how the server is. */
export const cityOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/city',
    tag: 'City',
    summary: 'The city: name, time zone, units, bounding box',
    answers: { [json]: city },
    problems: ['not-ready'],
  },
  {
    method: 'get',
    path: '/v1/services',
    tag: 'City',
    summary: 'All services, in the order of the configuration',
    answers: { [json]: services },
    problems: ['not-ready'],
  },
  {
    method: 'get',
    path: '/v1/services/{code}',
    tag: 'City',
    summary: 'One service with its questions',
    request: { params: z.object({ code: z.string() }) },
    answers: { [json]: service },
    problems: ['not-found', 'not-ready'],
  },
  {
    method: 'get',
    path: '/v1/agencies',
    tag: 'City',
    summary: 'All agencies, by id',
    answers: { [json]: agencies },
    problems: ['not-ready'],
  },
  {
    method: 'get',
    path: '/v1/agencies/{id}',
    tag: 'City',
    summary: 'One agency',
    request: { params: z.object({ id: z.string() }) },
    answers: { [json]: agency },
    problems: ['not-found', 'not-ready'],
  },
  {
    method: 'get',
    path: '/v1/jurisdictions',
    tag: 'City',
    summary: 'Every jurisdiction that covers a point now, or at another moment, of all layers',
    request: { query: jurisdictionsQuery },
    answers: { [json]: jurisdictions },
    problems: ['invalid-input', 'not-ready'],
  },
  {
    method: 'get',
    path: '/health',
    tag: 'Server',
    summary: 'The process lives',
    answers: { [json]: z.object({ status: z.literal('alive'), version: z.string() }) },
  },
  {
    method: 'get',
    path: '/ready',
    tag: 'Server',
    summary: 'Routing answers',
    answers: { [json]: readiness },
    problems: ['not-ready'],
  },
  {
    method: 'get',
    path: '/problems/{slug}',
    tag: 'Server',
    summary: 'What the type of a problem means',
    request: { params: z.object({ slug: z.string() }) },
    answers: { [json]: problemExplanation },
    problems: ['not-found'],
  },
];
