import type { Express, RequestHandler } from 'express';
import { Problem } from './problem.ts';

export type Method = 'get' | 'post' | 'patch' | 'put';

/** One address and what it does per method. Any other method is answered 405 with Allow, OPTIONS with Allow alone. */
export function endpoint(app: Express, path: string, handlers: Partial<Record<Method, RequestHandler>>): void {
  const methods = Object.keys(handlers) as Method[];
  const allow = [...methods.map((method) => method.toUpperCase()), ...(handlers.get ? ['HEAD'] : []), 'OPTIONS'].join(
    ', ',
  );
  const route = app.route(path);
  for (const method of methods) route[method](handlers[method]!);
  route.all((req, res) => {
    res.set('Allow', allow);
    if (req.method !== 'OPTIONS') throw new Problem('method-not-allowed', `${path} takes ${allow}.`);
    res.status(204).end();
  });
}
