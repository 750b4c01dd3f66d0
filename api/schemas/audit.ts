import { z } from 'zod';
import { AUDIT_KINDS } from '../../data/audit/audit-entry.ts';
import { instant, moment } from './moment.ts';
import { cursor, limit } from './request-list.ts';
import { closedObject, code } from './text.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The query of GET /v1/audit. */
export const auditQuery = closedObject({
  from: moment.optional().meta({ description: 'Decided at or after.' }),
  to: moment.optional().meta({ description: 'Decided before.' }),
  kind: z.enum(AUDIT_KINDS).optional(),
  agency: code.optional().meta({ description: 'The owner before or after.' }),
  request: z.string().regex(UUID, 'Expected the id of a request').optional().meta({ description: 'Of one request.' }),
  limit: limit.optional(),
  cursor: cursor.optional(),
});

export type AuditQuery = z.infer<typeof auditQuery>;

/** A page of what people decided over the rules, newest first. */
export const auditPage = z
  .object({
    entries: z.array(
      z.object({
        id: z.uuid(),
        at: instant,
        kind: z.enum(AUDIT_KINDS),
        actor: z.string().nullable().meta({ description: 'A role or desk; null: it was not said.' }),
        reason: z.string().nullable(),
        request: z.uuid().nullable().meta({ description: 'The request that it is about.' }),
        subject: z
          .string()
          .nullable()
          .meta({ description: 'What else it is about: the id of a rule, of an incident or of an alert.' }),
        from: z.string().nullable().meta({ description: 'The owner before; null: nobody.' }),
        to: z.string().nullable().meta({ description: 'The owner after; null: nobody.' }),
        details: z.record(z.string(), z.unknown()),
        undoes: z.uuid().nullable().meta({ description: 'The entry that this one took back.' }),
        undoneBy: z.uuid().nullable().meta({ description: 'The entry that took this one back.' }),
        isUndoable: z.boolean().meta({ description: 'Whether nobody has taken it back, and it can be.' }),
      }),
    ),
    next: z.string().nullable().meta({ description: 'Address of the next page; null on the last.' }),
  })
  .meta({ id: 'AuditPage' });
