import cors from 'cors';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Deps } from './deps.ts';
import { Problem, problemHandler } from './problem.ts';
import { requestIds, requestLog } from './request-log.ts';
import { affectedRoutes } from './routes/affected-routes.ts';
import { alertRoutes } from './routes/alert-routes.ts';
import { assetRoutes } from './routes/asset-routes.ts';
import { auditRoutes } from './routes/audit-routes.ts';
import { catalogueRoutes } from './routes/catalogue-routes.ts';
import { checkRoutes } from './routes/check-routes.ts';
import { dedupeRoutes } from './routes/dedupe-routes.ts';
import { docsRoutes } from './routes/docs-routes.ts';
import { duplicateRoutes } from './routes/duplicate-routes.ts';
import { healthRoutes } from './routes/health-routes.ts';
import { incidentRoutes } from './routes/incident-routes.ts';
import { locateRoutes } from './routes/locate-routes.ts';
import { mapRoutes } from './routes/map-routes.ts';
import { ownershipRoutes } from './routes/ownership-routes.ts';
import { placeRoutes } from './routes/place-routes.ts';
import { planRoutes } from './routes/plan-routes.ts';
import { problemRoutes } from './routes/problem-routes.ts';
import { recurringRoutes } from './routes/recurring-routes.ts';
import { requestRoutes } from './routes/request-routes.ts';
import { routingRoutes } from './routes/routing-routes.ts';
import { ruleRoutes } from './routes/rule-routes.ts';

const BODY_LIMIT = '64kb';
// A thousand questions with answers, a thousand texts, or a model.
const BATCH_BODY_LIMIT = '1mb';

// Everything from here; `data:` images and inline styles are what swagger-ui brings. No upgrade-insecure-requests and no
// Strict-Transport-Security: the server speaks plain HTTP on localhost, and who puts TLS before it sets them there.
const security = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'self'"],
      fontSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      objectSrc: ["'none'"],
      scriptSrc: ["'self'"],
      scriptSrcAttr: ["'none'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      workerSrc: ["'self'", 'blob:'],
    },
  },
  strictTransportSecurity: false,
});

const originsOf = (origins: readonly string[]): boolean | string | string[] =>
  origins.length === 0 ? false : origins.includes('*') ? '*' : [...origins];

/** The whole HTTP API over its dependencies. Never listens, so that tests need no port. */
export function createApp(deps: Deps): Express {
  const app = express();
  app.disable('x-powered-by');
  // Requests set their own; a hash of every routing answer would cost more than it saves.
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.use(requestIds(deps.newId), requestLog(deps.log), security);
  app.use(
    cors({
      origin: originsOf(deps.corsOrigins),
      exposedHeaders: ['ETag', 'Idempotency-Replayed', 'Link', 'Location', 'Retry-After', 'X-Request-Id'],
    }),
  );
  app.use(
    ['/v1/route/batch', '/v1/route/replay', '/v1/search/batch', '/v1/dedupe/settings', '/v1/affected'],
    express.json({ limit: BATCH_BODY_LIMIT, strict: false }),
  );
  app.use(
    express.json({ limit: BODY_LIMIT, strict: false, type: ['application/json', 'application/merge-patch+json'] }),
  );
  healthRoutes(app, deps);
  routingRoutes(app, deps);
  ownershipRoutes(app, deps);
  locateRoutes(app, deps);
  catalogueRoutes(app, deps);
  checkRoutes(app, deps);
  requestRoutes(app, deps);
  auditRoutes(app, deps);
  ruleRoutes(app, deps);
  duplicateRoutes(app, deps);
  incidentRoutes(app, deps);
  dedupeRoutes(app, deps);
  alertRoutes(app, deps);
  mapRoutes(app, deps);
  assetRoutes(app, deps);
  placeRoutes(app, deps);
  planRoutes(app, deps);
  affectedRoutes(app, deps);
  recurringRoutes(app, deps);
  problemRoutes(app);
  docsRoutes(app, deps.version);
  if (deps.staticDir !== undefined) app.use(express.static(deps.staticDir));
  app.use(() => {
    throw new Problem('not-found', 'Nothing is at this address. GET /openapi.json lists what is.');
  });
  app.use(problemHandler(deps.log));
  return app;
}
