/** The JSON answer of a running server to a POST. Throws with the server's own words when it refuses, and clearly when none answers. */
export const postJson = <Answer>(url: string, path: string, body: object): Promise<Answer> =>
  call<Answer>(url, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** As `postJson`, to a GET. */
export const getJson = <Answer>(url: string, path: string, query: Readonly<Record<string, string>>): Promise<Answer> =>
  call<Answer>(url, `${path}?${new URLSearchParams(query)}`, {});

async function call<Answer>(url: string, path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(new URL(path, url), init).catch((error: Error) => {
    throw new Error(`no server answers at ${url} (${(error.cause as Error | undefined)?.message ?? error.message})`);
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as Answer;
  throw new Error(`${url} refused: ${refusalOf(text) || `status ${response.status}`}`);
}

/** Title and detail of a problem (RFC 9457), or nothing where the text is none. */
function refusalOf(text: string): string {
  try {
    const { title, detail } = JSON.parse(text) as { readonly title?: string; readonly detail?: string };
    return [title, detail].filter(Boolean).join(': ');
  } catch {
    return '';
  }
}
