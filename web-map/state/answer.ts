/** The part of a routing answer that says "do not report, call": as the API gives it, read with care. */
export interface Emergency {
  readonly message: string;
  readonly phone: string | null;
  readonly name: string | null;
}

/**
 * The emergency of an answer; null where it is none. `emergency` of the API says what to do and whom to call; a stored answer
 * may be of another time and hold a text only.
 */
export function emergencyOf(said: unknown): Emergency | null {
  if (said === null || said === undefined || said === false) return null;
  if (typeof said !== 'object') return { message: typeof said === 'string' ? said : FALLBACK, phone: null, name: null };
  const parts = said as Readonly<Record<string, unknown>>;
  const call = typeof parts.call === 'object' && parts.call !== null ? (parts.call as typeof parts) : {};
  return { message: textOf(parts.say) ?? FALLBACK, phone: textOf(call.phone), name: textOf(call.name) };
}

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
