import type { RouteAnswer } from '../../engine/route/answer.ts';

/** An answer for people: whose it is and how surely, why, who else it may be, what to ask. Ends with a line break. */
export function answerText(answer: RouteAnswer): string {
  const { owner, because, rule, boundaryDistanceMeters, confidence } = answer;
  const name = owner === null ? 'nobody' : `${owner.name} (${owner.agency})`;
  const lines = [...emergencyLines(answer), confidence < 1 ? `${name}, ${percent(confidence)}` : name];
  if (owner?.phone) lines.push(`  phone    ${owner.phone}`);
  if (owner?.url) lines.push(`  web      ${owner.url}`);
  lines.push(...because.map((reason, i) => `  ${i === 0 ? 'because ' : '        '} ${reason}`));
  if (rule !== null) lines.push(`  rule     ${rule}`);
  if (boundaryDistanceMeters !== null) lines.push(`  boundary ${boundaryDistanceMeters.toFixed(1)} m away`);
  return `${[...lines, ...alternativeLines(answer), ...questionLines(answer)].join('\n')}\n`;
}

const percent = (probability: number): string => `${Math.min(Math.round(probability * 1000), 999) / 10} %`;

function emergencyLines({ emergency }: RouteAnswer): readonly string[] {
  if (emergency === null) return [];
  const { say, call, because } = emergency;
  const whom = call.phone === null ? call.name : `${call.phone} (${call.name})`;
  return [`EMERGENCY: call ${whom} now`, `  ${say}`, ...because.map((reason) => `  because  ${reason}`)];
}

// Less likely owners are counted, not named: the answer as JSON has them all.
const WORTH_NAMING = 0.01;

function alternativeLines({ alternatives }: RouteAnswer): readonly string[] {
  const [named, others] = [alternatives.filter(isWorthNaming), alternatives.filter((each) => !isWorthNaming(each))];
  const together = others.reduce((sum, { probability }) => sum + probability, 0);
  return [
    ...named.flatMap(({ agency, name, probability, because }) => [
      `or ${name}${agency === null ? '' : ` (${agency})`}, ${percent(probability)}`,
      ...because.map((reason, i) => `  ${i === 0 ? 'because ' : '        '} ${reason}`),
    ]),
    ...(others.length === 0 ? [] : [othersLine(others.length, together)]),
  ];
}

const isWorthNaming = ({ probability }: { readonly probability: number }): boolean => probability >= WORTH_NAMING;

const othersLine = (count: number, probability: number): string =>
  `or ${count === 1 ? 'another' : `one of ${count} others`}, ${count === 1 ? '' : 'together '}${percent(probability)}`;

function questionLines({ question }: RouteAnswer): readonly string[] {
  if (question === null) return [];
  const { code, text, choices, because } = question;
  return [
    `ask: ${text}`,
    ...choices.map(({ value, label }) => `  --answer ${code}=${value}  ${label}`),
    ...because.map((reason) => `  ${reason}`),
  ];
}
