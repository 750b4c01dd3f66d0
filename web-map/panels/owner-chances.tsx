import type * as api from '../client/generated.ts';
import { percentText } from '../state/words.ts';

// Less likely owners are counted, not named.
const WORTH_NAMING = 0.01;

// Above it the owner is as good as known, and the others wait to be asked for.
const SURE = 0.9;

/** Everybody whose it may be, the most probable first, each with its share as a bar and what would have to be so. */
export function OwnerChances({ answer }: { readonly answer: api.RouteAnswer }) {
  if (answer.alternatives.length === 0) return null;
  const owner = { agency: answer.owner?.agency ?? null, name: answer.owner?.name ?? 'Nobody' };
  const all = [{ ...owner, probability: answer.confidence, because: [] as readonly string[] }, ...answer.alternatives];
  const named = all.filter(({ probability }, i) => i === 0 || probability >= WORTH_NAMING);
  const others = all.filter((each) => !named.includes(each));
  const together = others.reduce((sum, { probability }) => sum + probability, 0);
  return (
    <details class="chances" open={answer.confidence < SURE}>
      <summary>Whose it may be, and how likely</summary>
      <ul>
        {named.map(({ agency, name, probability, because }) => (
          <li key={agency ?? ''}>
            <span class="chance-name">{name}</span>
            <span class="chance-share">{percentText(probability)}</span>
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${probability * 100}%` }} />
            </span>
            {because.length > 0 && <span class="chance-why muted small">{because.join('; ')}</span>}
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <span class="chance-name muted">
              {others.length === 1 ? 'One other' : `One of ${others.length} others`}
            </span>
            <span class="chance-share">{percentText(together)}</span>
          </li>
        )}
      </ul>
    </details>
  );
}
