import type { Express, Request, Response } from 'express';
import type { AlertId } from '../../engine/ids.ts';
import {
  alertAnswer,
  alertsAnswer,
  alertTag,
  noSuchAlert,
  readAlert,
  type WholeAlert,
} from '../alerts/alert-answer.ts';
import { AlertFeed } from '../alerts/alert-feed.ts';
import { listenedFor } from '../alerts/asked-alerts.ts';
import { acknowledgeAlert, dismissAlert } from '../alerts/decide-alert.ts';
import {
  putWatchSettings,
  readWatchSettings,
  watchSettingsAnswer,
  watchSettingsTag,
} from '../alerts/settings-answer.ts';
import { cityContext, openStoreOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { parseBody, parseHeader, parseQuery } from '../input.ts';
import { acknowledgement, alertEventsQuery, alertIdOf, alertsQuery, dismissal, lastEventId } from '../schemas/alert.ts';
import { alertSettingsBody } from '../schemas/alert-settings.ts';

function idOf(req: Request): AlertId {
  const id = alertIdOf(String(req.params.id));
  if (id === null) throw noSuchAlert();
  return id;
}

const send = (res: Response, whole: WholeAlert, entry?: string): void => {
  res.set('ETag', alertTag(whole.alert)).json(alertAnswer(whole, entry));
};

/** Clusters of reports as they come in: who is told, what people make of them, what is watched. */
export function alertRoutes(app: Express, deps: Deps): void {
  const feed = new AlertFeed(deps);
  endpoint(app, '/v1/alerts', {
    get: async (req, res) => {
      const answer = await alertsAnswer(deps, parseQuery(alertsQuery, req), req);
      if (answer.next !== null) res.set('Link', `<${answer.next}>; rel="next"`);
      res.json(answer);
    },
  });
  endpoint(app, '/v1/alerts/events', {
    get: async (req, res) => {
      const { last_event_id: asked, ...which } = parseQuery(alertEventsQuery, req);
      const after = parseHeader(lastEventId, req, 'Last-Event-ID') ?? asked ?? null;
      const filter = listenedFor(deps, which);
      const { region } = await cityContext(deps, '');
      const store = openStoreOf(deps);
      if (req.method === 'HEAD') return void res.type('text/event-stream').end();
      await feed.listen(res, store, region, filter, after);
    },
  });
  endpoint(app, '/v1/alerts/settings', {
    get: async (_req, res) => {
      const now = await readWatchSettings(deps);
      res.set('ETag', watchSettingsTag(now)).json(watchSettingsAnswer(deps, now));
    },
    put: async (req, res) => {
      const { now, entry } = await putWatchSettings(deps, parseBody(alertSettingsBody, req), req.get('If-Match'));
      res.set('ETag', watchSettingsTag(now)).json(watchSettingsAnswer(deps, now, entry));
    },
  });
  endpoint(app, '/v1/alerts/:id', {
    get: async (req, res) => {
      send(res, await readAlert(deps, idOf(req)));
    },
  });
  endpoint(app, '/v1/alerts/:id/acknowledge', {
    post: async (req, res) => {
      const { entry, ...whole } = await acknowledgeAlert(
        deps,
        idOf(req),
        parseBody(acknowledgement, req),
        req.get('If-Match'),
      );
      send(res, whole, entry);
    },
  });
  endpoint(app, '/v1/alerts/:id/dismiss', {
    post: async (req, res) => {
      const { entry, ...whole } = await dismissAlert(deps, idOf(req), parseBody(dismissal, req), req.get('If-Match'));
      send(res, whole, entry);
    },
  });
}
