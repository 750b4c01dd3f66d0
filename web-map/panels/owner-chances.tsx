import type * as api from '../client/generated.ts';
import { percentText } from '../state/words.ts';

// Above it the owner is as good as known, and the others wait to be asked for.
const SURE = 0.9;

/** Everybody whose it may be, the most probable first, each with its share as a bar and what would have to be so. */
export function OwnerChances({ answer }: { readonly answer: api.RouteAnswer }) {
  if (answer.alternatives.length === 0) return null;
  const owner = { agency: answer.owner?.agency ?? null, name: answer.owner?.name ?? 'Nobody' };
  const all = [{ ...owner, probability: answer.confidence, because: [] as readonly string[] }, ...answer.alternatives];
  return (
    <details class="chances" open={answer.confidence < SURE}>
      <summary>Whose it may be, and how likely</summary>
      <ul>
        {all.map(({ agency, name, probability, because }) => (
          <li key={agency ?? ''}>
            <span class="chance-name">{name}</span>
            <span class="chance-share">{percentText(probability)}</span>
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${probability * 100}%` }} />
            </span>
            {because.length > 0 && <span class="chance-why muted small">{because.join('; ')}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
