import { readFileSync } from 'node:fs';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { problemKinds } from '../problem-kinds.ts';
import { testApp } from '../testing.ts';
import { openApiDocument } from './document.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const document = JSON.parse(JSON.stringify(openApiDocument('1.2.3')));
const operations = Object.entries<Record<string, { operationId: string }>>(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Every `$ref` anywhere in the document. */
const references = (value: unknown): string[] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [inner as string] : references(inner)));

describe('the OpenAPI document', () => {
  it('is served as it is made, as version 3.1', async () => {
    const { body } = await request(testApp().app).get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(body.paths).toEqual(document.paths);
  });

  it('describes exactly the operations that the API has', async () => {
    const { app } = testApp();
    for (const { path, method } of operations) {
      const address = path.replace('{slug}', 'internal').replace(/\{\w+\}/, 'x');
      const { status } = await request(app)[method as 'get' | 'post' | 'patch'](address);
      expect([path, method, status]).not.toEqual([path, method, 405]);
      const { headers } = await request(app).options(address);
      const allowed = headers.allow!.split(', ').filter((each) => each !== 'HEAD' && each !== 'OPTIONS');
      expect(allowed.map((each) => each.toLowerCase()).sort()).toEqual(Object.keys(document.paths[path]).sort());
    }
  });

  it('has a schema behind every reference, and an id of its own for every operation', () => {
    for (const reference of references(document))
      expect(document.components.schemas).toHaveProperty([reference.replace('#/components/schemas/', '')]);
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });

  it('has the schemas that check the input', () => {
    expect(document.components.schemas.Place.properties.lon).toMatchObject({ minimum: -180, maximum: 180 });
    expect(document.components.schemas.Place.additionalProperties).toBe(false);
    expect(Object.keys(document.components.schemas.Report.properties)).toContain('contact');
    expect(Object.keys(document.components.schemas.Request.properties)).not.toContain('contact');
  });
});

describe('README.md', () => {
  it('lists every route and every kind of problem', () => {
    for (const { path, method } of operations) expect(readme).toContain(`\`${method.toUpperCase()} ${path}\``);
    for (const [slug, { status }] of Object.entries(problemKinds))
      expect(readme).toMatch(new RegExp(`\\| \`/problems/${slug}\` *\\| ${status} *\\|`));
  });
});
