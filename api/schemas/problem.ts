import { z } from 'zod';

/** RFC 9457, with this API's extension members. */
export const problem = z
  .looseObject({
    type: z.string().meta({ example: '/problems/invalid-input' }),
    title: z.string(),
    status: z.int().meta({ example: 422 }),
    detail: z.string(),
    requestId: z.string().meta({ description: 'The X-Request-Id of this answer; the log has the same.' }),
    errors: z
      .array(
        z.object({
          pointer: z.string().optional().meta({ example: '#/place/lon' }),
          parameter: z.string().optional(),
          header: z.string().optional(),
          detail: z.string(),
        }),
      )
      .optional()
      .meta({ description: 'Every fault of the input, where it stands and what is allowed there.' }),
  })
  .meta({ id: 'Problem' });
