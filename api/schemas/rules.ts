import { z } from 'zod';
import { actor, reason } from './change.ts';
import { instant, moment } from './moment.ts';
import { namesInAnswer } from './names.ts';
import { closedObject, code, text } from './text.ts';

/** How many of the newest requests a replay looks at. */
export const MOST_REPLAYED = 20_000;
const REPLAYED = 5_000;

const MAX_RULES_CHARACTERS = 500_000;

/** The body of POST /v1/route/replay. */
export const replayBody = closedObject({
  rules: text(MAX_RULES_CHARACTERS).optional().meta({ description: 'Another rule file, as YAML text.' }),
  proposal: code.optional().meta({ description: 'Instead: the rules with this proposal among them.' }),
  service: code.optional().meta({ description: 'Only requests reported as this service.' }),
  from: moment.optional().meta({ description: 'Only requests reported at or after.' }),
  until: moment.optional().meta({ description: 'Only requests reported before.' }),
  limit: z.int().min(1).max(MOST_REPLAYED).default(REPLAYED).meta({ description: 'At most so many, the newest.' }),
})
  .refine(({ rules, proposal }) => rules === undefined || proposal === undefined, {
    message: 'Expected `rules` or `proposal`, not both',
  })
  .meta({ id: 'ReplayQuestion' });

export type ReplayInput = z.output<typeof replayBody>;

const agency = z.string().nullable().meta({ description: 'Null: nobody.' });
const count = z.int().min(0);

const cell = z.object({ service: z.string(), named: agency, final: z.string(), count });

const shares = {
  requests: count.meta({ description: 'With a known final owner.' }),
  right: count.meta({ description: 'The rules name the final owner.' }),
  rightShare: z.number().nullable(),
  services: z.array(z.object({ service: z.string(), requests: count, right: count, rightShare: z.number() })),
  rules: z.array(z.object({ rule: z.string().nullable(), requests: count, right: count })),
  matrix: z.array(cell.omit({ service: true })),
  misroutes: z.array(cell),
};

/** What rules make of past requests. */
export const replayAnswer = z
  .object({
    from: instant.nullable(),
    until: instant.nullable(),
    isAll: z.boolean().meta({ description: 'False: older requests were left out; raise `limit` or narrow the time.' }),
    left: z.object({ noPlace: count, unknownService: count, noFinalOwner: count }),
    ...namesInAnswer,
    ...shares,
    other: z
      .object({
        ...shares,
        compared: count,
        moved: count,
        becomeRight: count,
        becomeWrong: count,
        moves: z.array(
          z.object({
            ...{ service: z.string(), from: agency, to: agency, count, becomeRight: count, becomeWrong: count },
            examples: z.array(z.string()),
          }),
        ),
      })
      .nullable()
      .meta({ description: 'By the other rules, and what they change; null where none were named.' }),
  })
  .meta({ id: 'ReplayAnswer' });

const effect = z.object({
  from: instant,
  until: instant,
  covered: count,
  right: count,
  rightShare: z.object({ low: z.number(), high: z.number() }).meta({ description: "Wilson's 95 % interval." }),
  mended: count,
  broken: count,
});

const proposal = z
  .object({
    id: z.string(),
    text: z.string().meta({ description: 'The question to who decides.' }),
    because: z.array(z.string()),
    service: z.string(),
    rule: z.record(z.string(), z.unknown()).meta({ description: 'As in a rule file.' }),
    before: z.string().nullable().meta({ description: 'The rule that it would stand before; null: at the end.' }),
    instead: z.array(z.object({ agency, count })).meta({ description: 'Whom the rules name there now.' }),
    learned: effect.meta({ description: 'Where it was found.' }),
    tried: effect.meta({ description: 'Where it was tried: later requests.' }),
    pValue: z.number(),
    pValueTried: z.number(),
    examples: z.array(z.string()),
  })
  .meta({ id: 'RuleProposal' });

/** The rules that past requests speak for. */
export const proposalsAnswer = z
  .object({
    state: z.enum(['running', 'done', 'failed']).meta({ description: 'Running: look again in some seconds.' }),
    progress: z
      .object({ step: z.enum(['reading past requests', 'looking for rules']), done: count, total: count.nullable() })
      .nullable()
      .meta({ description: 'How far it is while it runs; `total` null: not known yet.' }),
    generation: z.int(),
    requests: count.meta({ description: 'That were looked at.' }),
    withoutFinalOwner: count.meta({ description: 'That nobody is known to have worked on.' }),
    notBorneOut: count.meta({ description: 'Rules that looked good and were not borne out by later requests.' }),
    proposals: z.array(proposal),
  })
  .meta({ id: 'RuleProposals' });

/** The body of a decision about a rule. */
export const ruleDecision = closedObject({ actor: actor.optional(), reason: reason.optional() }).meta({
  id: 'RuleDecision',
});

/** The body of dismissing a proposal: it says why. */
export const ruleDismissal = closedObject({ actor: actor.optional(), reason }).meta({ id: 'RuleDismissal' });

export type RuleDecisionInput = z.output<typeof ruleDecision>;

/** What a decision about a rule came to. */
export const ruleDecided = z
  .object({
    entry: z.uuid().meta({ description: 'Its entry in the audit: POST /v1/audit/{entry}/undo takes it back.' }),
    rule: z.string().meta({ description: 'The rule; of what joined or parted requests its incident.' }),
    where: z.enum(['file', 'store', 'none']).meta({
      description:
        'What was changed: the rule file; the rules of the store alone, where the file is not at hand, until the next import; or no rules.',
    }),
  })
  .meta({ id: 'RuleDecided' });
