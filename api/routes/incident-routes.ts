import type { Express, Request, Response } from 'express';
import type { WholeIncident } from '../../data/incidents/incident.ts';
import type { IncidentId } from '../../engine/ids.ts';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import {
  linkRequests,
  mergeIncidents,
  openIncident,
  splitIncident,
  unlinkRequests,
} from '../incidents/change-incident.ts';
import {
  answerIncidents,
  incidentAnswer,
  incidentTag,
  noSuchIncident,
  readIncident,
} from '../incidents/incident-answer.ts';
import { parseBody, parseQuery } from '../input.ts';
import { incidentIdOf, incidentsQuery, newIncident, otherIncident, someRequests } from '../schemas/incident.ts';

const send = (res: Response, incident: WholeIncident): void => {
  res.set('ETag', incidentTag(incident)).json(incidentAnswer(incident));
};

function idOf(req: Request): IncidentId {
  const id = incidentIdOf(String(req.params.id));
  if (id === null) throw noSuchIncident();
  return id;
}

/** The problems behind several reports: reading, joining, parting. */
export function incidentRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/incidents', {
    get: async (req, res) => {
      const { contentType, body, next } = await answerIncidents(deps, parseQuery(incidentsQuery, req), req);
      if (next !== null) res.set('Link', `<${next}>; rel="next"`);
      res.vary('Accept').type(contentType).json(body);
    },
    post: async (req, res) => {
      const { requests, ...said } = parseBody(newIncident, req);
      const incident = await openIncident(deps, requests, said);
      send(res.status(201).location(`/v1/incidents/${incident.id}`), incident);
    },
  });
  endpoint(app, '/v1/incidents/:id', {
    get: async (req, res) => {
      send(res, await readIncident(deps, idOf(req)));
    },
  });
  for (const [name, act] of [
    ['link', linkRequests],
    ['unlink', unlinkRequests],
    ['split', splitIncident],
  ] as const)
    endpoint(app, `/v1/incidents/:id/${name}`, {
      post: async (req, res) => {
        const { requests, ...said } = parseBody(someRequests, req);
        send(res, await act(deps, idOf(req), requests, said, req.get('If-Match')));
      },
    });
  endpoint(app, '/v1/incidents/:id/merge', {
    post: async (req, res) => {
      const { incident, ...said } = parseBody(otherIncident, req);
      send(res, await mergeIncidents(deps, idOf(req), incident, said, req.get('If-Match')));
    },
  });
}
