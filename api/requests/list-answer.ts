import type { Request } from 'express';
import { listRequests, type RequestFilter } from '../../data/requests/list.ts';
import { cityContext, openStoreOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { momentMs } from '../schemas/moment.ts';
import { cursorText, type ListQuery } from '../schemas/request-list.ts';
import { featuresAnswer, pageAnswer } from './request-answer.ts';

const DEFAULT_LIMIT = 100;

export interface ListAnswer {
  readonly contentType: 'application/json' | 'application/geo+json';
  readonly body: object;
  /** Address of the next page; null on the last. */
  readonly next: string | null;
}

/** One page of requests. `req` tells the address for `next` and, without `format`, the form by its Accept header. */
export async function answerList(deps: Deps, query: ListQuery, req: Request): Promise<ListAnswer> {
  const { region, timeZone } = await cityContext(deps, '');
  const filter = filterOf(query, timeZone);
  const page = await listRequests(
    openStoreOf(deps),
    region,
    filter,
    query.cursor ?? null,
    query.limit ?? DEFAULT_LIMIT,
  );
  const next = page.next && nextAddress(req, cursorText(page.next));
  return wantsGeoJson(query, req)
    ? { contentType: 'application/geo+json', body: featuresAnswer(page, next), next }
    : { contentType: 'application/json', body: pageAnswer(page, next), next };
}

const filterOf = (query: ListQuery, timeZone: string): RequestFilter => ({
  box: query.bbox ?? null,
  service: query.service ?? null,
  agency: query.agency ?? null,
  status: query.status ?? null,
  queue: query.queue ?? null,
  isLinked: LINKED[query.linked ?? 'hide'],
  isSuggested: query.suggested === undefined ? null : true,
  fromMs: query.from === undefined ? null : momentMs(query.from, timeZone),
  toMs: query.to === undefined ? null : momentMs(query.to, timeZone),
});

const LINKED = { hide: false, show: null, only: true } as const;

const wantsGeoJson = (query: ListQuery, req: Request): boolean =>
  query.format === undefined
    ? req.accepts(['application/json', 'application/geo+json']) === 'application/geo+json'
    : query.format === 'geojson';

/** The same question with another cursor. Relative: how the outside names this server is not known here. */
export function nextAddress(req: Request, cursor: string): string {
  const query = new URLSearchParams(req.query as Record<string, string>);
  query.set('cursor', cursor);
  return `${req.path}?${query}`;
}
