/** Why something could not be done, in words for the person who wanted it. */
export class Trouble extends Error {
  /** 0: no answer at all. */
  readonly status: number;
  readonly title: string;
  /** Single faults of the input. */
  readonly faults: readonly string[];
  /** Whether the same may succeed later. */
  readonly canRetry: boolean;
  /** Under which the server's log has it; null without an answer. */
  readonly requestId: string | null;
  /** To whom it may belong, where the problem says so (`handover-needed`). */
  readonly alternatives: readonly Alternative[];

  constructor(said: {
    readonly status: number;
    readonly title: string;
    readonly detail: string;
    readonly faults?: readonly string[];
    readonly requestId?: string | null;
    readonly alternatives?: readonly Alternative[];
  }) {
    super(said.detail);
    this.status = said.status;
    this.title = said.title;
    this.faults = said.faults ?? [];
    this.canRetry = said.status === 0 || said.status === 429 || said.status >= 500;
    this.requestId = said.requestId ?? null;
    this.alternatives = said.alternatives ?? [];
  }
}

/** An agency to which something may belong. */
export interface Alternative {
  readonly agency: string;
  readonly name: string;
  readonly probability: number;
}

interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly headers: Headers;
}

type Good<R extends Answer> = Extract<R, { readonly status: 200 | 201 | 204 }>['data'];

/** The data and headers of a good answer. Throws Trouble for a problem, for no answer, and for one that is none of ours. */
export async function answered<R extends Answer>(
  asked: Promise<R>,
): Promise<{ readonly data: Good<R>; readonly headers: Headers }> {
  const answer = await asked.catch((error: unknown) => {
    throw troubleOf(error);
  });
  if (answer.status < 200 || answer.status > 299) throw troubleOfProblem(answer.status, answer.data);
  return { data: answer.data as Good<R>, headers: answer.headers };
}

/** Any failure as Trouble; an abort stays what it is. */
export function troubleOf(error: unknown): Error {
  if (error instanceof Trouble || (error instanceof DOMException && error.name === 'AbortError')) return error;
  if (error instanceof TypeError)
    return new Trouble({
      status: 0,
      title: 'The server did not answer',
      detail: 'Is this machine online, and is the server running? Nothing was lost; try again.',
    });
  return new Trouble({ status: 0, title: 'Something went wrong', detail: (error as Error).message });
}

interface ProblemBody {
  readonly title?: string;
  readonly detail?: string;
  readonly requestId?: string;
  readonly alternatives?: readonly Alternative[];
  readonly errors?: readonly { readonly pointer?: string; readonly parameter?: string; readonly detail?: string }[];
}

/** A problem+json (RFC 9457) in words; a body that is not one still gives its status. */
export function troubleOfProblem(status: number, body: unknown): Trouble {
  const problem: ProblemBody = typeof body === 'object' && body !== null ? body : {};
  const faults = (problem.errors ?? []).map(({ pointer, parameter, detail }) =>
    [pointer ?? parameter, detail].filter(Boolean).join(': '),
  );
  return new Trouble({
    status,
    title: status === 503 ? 'The server cannot do this right now' : (problem.title ?? `The server answered ${status}`),
    detail: problem.detail ?? '',
    faults,
    requestId: problem.requestId ?? null,
    alternatives: problem.alternatives ?? [],
  });
}
