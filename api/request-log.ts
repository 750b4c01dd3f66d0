import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

// Long enough for a UUID or a W3C trace id, too short and too plain for anything else.
const SANE_ID = /^[A-Za-z0-9._-]{1,64}$/;

/** Every answer has an X-Request-Id: the client's if it is sane, else one of ours. It is also in problems and in the log. */
export const requestIds =
  (newId: () => string): RequestHandler =>
  (req, res, next) => {
    const sent = req.headers['x-request-id'];
    const id = typeof sent === 'string' && SANE_ID.test(sent) ? sent : newId();
    res.locals.requestId = id;
    res.setHeader('X-Request-Id', id);
    next();
  };

/**
 * One line per answer: method, the route's pattern, status, duration, request id. Nothing else: an address, a query, a
 * body or a place may tell who reported. 'aborted' is a client that went before its answer.
 */
export const requestLog =
  (log: Logger): RequestHandler =>
  (req, res, next) => {
    const start = process.hrtime.bigint();
    res.once('close', () => {
      const ms = Number((process.hrtime.bigint() - start) / 1000n) / 1000;
      const route = (req.route as { path?: string } | undefined)?.path ?? 'other';
      const line = { requestId: res.locals.requestId, method: req.method, route, status: res.statusCode, ms };
      log.info(res.writableFinished ? line : { ...line, aborted: true }, 'answered');
    });
    next();
  };
