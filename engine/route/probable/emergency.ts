import type { City, Service } from '../city.ts';
import type { Emergency, Owner } from '../resolution.ts';
import type { Rule } from '../rule.ts';

/** What calls for an emergency: the service that is reported, the answers that were given, the rule that decides. */
export interface EmergencyGrounds {
  readonly service: Service;
  readonly answers: Readonly<Record<string, string>>;
  /** The deciding rule; null where nobody owns the place. */
  readonly rule: Pick<Rule, 'emergency' | 'title'> | null;
  /** Whose it is; null: nobody's. */
  readonly owner: Owner | null;
}

/**
 * Whether this is one for a telephone and for no queue. What an answer says to do goes before what the rule says, and that
 * before what the service says: it is the more special. Called is the owner, where the rules' place names one with a phone;
 * else the city's number.
 */
export const emergencyOf = (grounds: EmergencyGrounds, emergencyPhone: City['emergencyPhone']): Emergency | null => {
  const { service, rule, owner } = grounds;
  const answers = emergencyAnswers(grounds);
  const [say] = [
    ...answers.map((each) => each.say),
    ...(rule?.emergency ? [rule.emergency] : []),
    ...(service.emergency === undefined ? [] : [service.emergency]),
  ];
  if (say === undefined) return null;
  const because = answers.map(({ reason }) => reason);
  if (rule?.emergency) because.push(`rule '${rule.title}' is for emergencies`);
  if (service.emergency !== undefined) because.push(`${service.name} is an emergency`);
  return { say, call: callOf(owner, emergencyPhone), because };
};

/** Whether an answer was given that is an emergency. */
export const isEmergencyGiven = (service: Service, answers: Readonly<Record<string, string>>): boolean =>
  emergencyAnswers({ service, answers }).length > 0;

const emergencyAnswers = ({ service, answers }: Pick<EmergencyGrounds, 'service' | 'answers'>) =>
  service.questions.flatMap(({ code, text, choices }) => {
    if (!Object.hasOwn(answers, code)) return [];
    const choice = choices.find(({ value }) => value === answers[code]);
    if (choice?.emergency === undefined) return [];
    return [{ say: choice.emergency, reason: `'${text}' is answered '${choice.label}'` }];
  });

const callOf = (owner: Owner | null, cityPhone: string | undefined): Emergency['call'] => {
  if (cityPhone !== undefined && (owner === null || owner.phone === null))
    return { agency: null, name: 'Emergency services', phone: cityPhone, url: null };
  return owner ?? { agency: null, name: 'Nobody', phone: null, url: null };
};
