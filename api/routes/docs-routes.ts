import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';
import { endpoint } from '../endpoint.ts';
import { openApiDocument } from '../openapi/document.ts';

const page = fileURLToPath(new URL('../docs', import.meta.url));
// Not imported: its entry would load the whole page bundle into this process.
const swaggerUi = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** `/openapi.json`, and `/docs`: a page for it that loads nothing from elsewhere. */
export function docsRoutes(app: Express, version: string): void {
  let text: string | null = null;
  endpoint(app, '/openapi.json', {
    get: (_req, res) => {
      text ??= JSON.stringify(openApiDocument(version));
      res.type('application/json').send(text);
    },
  });
  app.use('/docs', express.static(page), express.static(swaggerUi, { index: false }));
}
