/** The JSON answer of a running server to a POST. Throws with the server's own words when it refuses, and clearly when none answers. */
export async function postJson<Answer>(url: string, path: string, body: object): Promise<Answer> {
  const response = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch((error: Error) => {
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
