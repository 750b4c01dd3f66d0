/** The part of a routing answer that says "do not report, call": as the API gives it, read with care. */
export interface Emergency {
  readonly message: string;
  readonly phone: string | null;
  readonly name: string | null;
  /** False: its owner has it, too. */
  readonly nobodyComes: boolean;
}

/**
 * The emergency of an answer; null where it is none. `emergency` of the API says what to do and whom to call; a stored answer
 * may be of another time and hold a text only.
 */
export function emergencyOf(said: unknown): Emergency | null {
  if (said === null || said === undefined || said === false) return null;
  if (typeof said !== 'object')
    return {
      message: typeof said === 'string' ? sentenceOf(said) : FALLBACK,
      phone: null,
      name: null,
      nobodyComes: true,
    };
  const parts = said as Readonly<Record<string, unknown>>;
  const call = typeof parts.call === 'object' && parts.call !== null ? (parts.call as typeof parts) : {};
  return {
    message: sentenceOf(textOf(parts.say) ?? FALLBACK),
    phone: textOf(call.phone),
    name: textOf(call.name),
    nobodyComes: parts.nobodyComes !== false,
  };
}

// Configurations say what to do without a full stop.
const sentenceOf = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const FALLBACK = 'This may be an emergency. Call now; do not wait for a request.';

/** The answers that belong to a service: those of its questions. Others in a URL are from another service. */
export const answersOf = (
  service: { readonly questions: readonly { readonly code: string }[] } | null,
  answers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries((service?.questions ?? []).flatMap(({ code }) => (answers[code] ? [[code, answers[code]]] : [])));

/** Whether every question that must be answered is. */
export const isComplete = (
  service: { readonly questions: readonly { readonly code: string; readonly required: boolean }[] },
  answers: Readonly<Record<string, string>>,
): boolean => service.questions.every(({ code, required }) => !required || Boolean(answers[code]));

/**
 * The questions that stand open, and those that fold away. Open: the one that settles most here, those that were answered (so that an
 * answer can be changed) and those that a report needs, in the order of the service.
 */
export function askedOf<Question extends { readonly code: string; readonly required: boolean }>(
  questions: readonly Question[],
  answers: Readonly<Record<string, string>>,
  next: string | null,
): { readonly asked: readonly Question[]; readonly others: readonly Question[] } {
  const isOpen = ({ code, required }: Question): boolean => required || code === next || Boolean(answers[code]);
  return { asked: questions.filter(isOpen), others: questions.filter((each) => !isOpen(each)) };
}
