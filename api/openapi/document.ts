import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { affectedOperations } from './affected-operations.ts';
import { alertOperations } from './alert-operations.ts';
import { auditOperations } from './audit-operations.ts';
import { checkOperations } from './check-operations.ts';
import { cityOperations } from './city-operations.ts';
import { dedupeOperations } from './dedupe-operations.ts';
import { duplicateOperations } from './duplicate-operations.ts';
import { incidentOperations } from './incident-operations.ts';
import { locateOperations } from './locate-operations.ts';
import { mapOperations } from './map-operations.ts';
import { describe } from './operation.ts';
import { ownershipOperations } from './ownership-operations.ts';
import { placeOperations } from './place-operations.ts';
import { planOperations } from './plan-operations.ts';
import { recurringOperations } from './recurring-operations.ts';
import { requestOperations } from './request-operations.ts';
import { ruleOperations } from './rule-operations.ts';

/** The OpenAPI 3.1 document, made of the schemas that check the input. About 20 ms; callers keep it. */
export function openApiDocument(version: string) {
  const registry = new OpenAPIRegistry();
  for (const operation of [
    ...requestOperations,
    ...ownershipOperations,
    ...auditOperations,
    ...ruleOperations,
    ...cityOperations,
    ...checkOperations,
    ...locateOperations,
    ...duplicateOperations,
    ...incidentOperations,
    ...dedupeOperations,
    ...alertOperations,
    ...mapOperations,
    ...placeOperations,
    ...planOperations,
    ...affectedOperations,
    ...recurringOperations,
  ])
    describe(registry, operation);
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Bailiwick',
      version,
      description:
        'Answers whose bailiwick it is: which of many overlapping agencies owns a reported problem, and why.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
  });
}
