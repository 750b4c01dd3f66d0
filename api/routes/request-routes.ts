import type { Express, Response } from 'express';
import type { StoredRequest } from '../../data/requests/stored-request.ts';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseBody, parseHeader, parseQuery } from '../input.ts';
import { changeRequest, noSuchRequest } from '../requests/change-request.ts';
import { etagOf } from '../requests/etag.ts';
import { answerList } from '../requests/list-answer.ts';
import { readRequest } from '../requests/read-request.ts';
import { requestAnswer } from '../requests/request-answer.ts';
import { takeReport } from '../requests/take-report.ts';
import { change } from '../schemas/change.ts';
import { idempotencyKey, report } from '../schemas/report.ts';
import { listQuery, requestIdOf } from '../schemas/request-list.ts';

const send = (res: Response, request: StoredRequest, deps: Deps): void => {
  const agencies = deps.keeper.current()?.router.agencyById;
  const answer = requestAnswer(request, (agency) => agencies?.get(agency)?.name ?? agency);
  res.set('ETag', etagOf(request)).json(answer);
};

function parseId(value: unknown) {
  const id = requestIdOf(String(value));
  if (id === null) throw noSuchRequest();
  return id;
}

/** Service requests: taking reports, reading, listing, changing. */
export function requestRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/requests', {
    get: async (req, res) => {
      const { contentType, body, next } = await answerList(deps, parseQuery(listQuery, req), req);
      if (next !== null) res.set('Link', `<${next}>; rel="next"`);
      res.vary('Accept').type(contentType).json(body);
    },
    post: async (req, res) => {
      const key = parseHeader(idempotencyKey, req, 'Idempotency-Key');
      const { request, repeated } = await takeReport(deps, parseBody(report, req), key);
      deps.bells?.requests.ring();
      if (repeated) res.set('Idempotency-Replayed', 'true');
      send(res.status(201).location(`/v1/requests/${request.id}`), request, deps);
    },
  });
  endpoint(app, '/v1/requests/:id', {
    get: async (req, res) => {
      send(res, await readRequest(deps, parseId(req.params.id)), deps);
    },
    patch: async (req, res) => {
      const id = parseId(req.params.id);
      send(res, await changeRequest(deps, id, parseBody(change, req), req.get('If-Match')), deps);
    },
  });
}
