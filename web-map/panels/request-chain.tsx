import type * as api from '../client/generated.ts';
import { momentText } from '../state/words.ts';

type Link = api.Request['chain'][number];

const BY: Readonly<Partial<Record<Link['by'], string>>> = {
  rules: 'by the rules',
  source: 'as its source says',
  reported: 'by the rules',
  rerouted: 'by the rules',
  place_corrected: 'by the rules, after its place was corrected',
  service_corrected: 'by the rules, after its service was corrected',
  answers_corrected: 'by the rules, after its answers were corrected',
  owner_overridden: "by a dispatcher's word",
  override_cleared: 'given back to the rules',
  handed_over: 'handed over',
  rediagnosed: 'found to be something else',
  declined: 'passed on: not theirs',
  undone: 'a decision was taken back',
  reopened: 'reopened',
};

/** Everybody who had the request, the first first, and those who said that it is not theirs. One owner alone is no chain. */
export function RequestChain({ request, timeZone }: { readonly request: api.Request; readonly timeZone: string }) {
  const { chain, declined } = request;
  if (chain.length < 2 && declined.length === 0) return null;
  return (
    <section aria-label="From desk to desk">
      <h3>From desk to desk</h3>
      <ol class="chain">
        {chain.map((link, n) => (
          <li
            key={`${link.agency} ${link.from} ${n}`}
            {...(n === chain.length - 1 && { 'aria-current': 'step' as const })}
          >
            <strong>{link.name}</strong>{' '}
            <span class="muted small">
              {BY[link.by] ?? link.by}
              {link.from && `, ${momentText(link.from, timeZone)}`}
              {link.actor && `, ${link.actor}`}
            </span>
            {link.reason && <p>{link.reason}</p>}
          </li>
        ))}
      </ol>
      {declined.length > 0 && (
        <p class="muted small">
          Not theirs, they say: {declined.map(({ name, reason }) => (reason ? `${name} (${reason})` : name)).join('; ')}
          .
        </p>
      )}
    </section>
  );
}
