const CLOSED =
  /clos|complet|resol|done|finish|fix|repaired|cancel|invalid|dup|reject|referr|transfer|archiv|mended|abated|no action/i;
const OPEN =
  /open|new|pending|progress|assign|submit|received|acknowledg|active|wait|hold|review|schedul|investigat|started|unresolved|incomplete|not (complet|resolv|done|fix)/i;

/**
 * What a status text of a source means. A duplicate is closed: its problem goes on under the other. `isSure`: its words say
 * so, and only in one way.
 */
export const statusMeaning = (text: string): { readonly status: 'open' | 'closed'; readonly isSure: boolean } => {
  const isDuplicate = /\bdup/i.test(text);
  const [closed, open] = [CLOSED.test(text), OPEN.test(text)];
  if (/unresolved|incomplete|not (complet|resolv|done|fix)|re-?open/i.test(text))
    return { status: 'open', isSure: true };
  if (isDuplicate) return { status: 'closed', isSure: true };
  return { status: open && !closed ? 'open' : 'closed', isSure: open !== closed };
};
