import { evidenceBars, type Piece } from '../state/evidence.ts';

/** What speaks for and against "it is one problem": each piece with its weight, to the right for, to the left against. */
export function EvidenceBars({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <ul class="evidence" aria-label="What speaks for and against it">
      {evidenceBars(pieces).map(({ name, because, weight, isFor, share }) => (
        <li key={name}>
          <span>{name}</span>
          <span class="evidence-weight">
            <span class="visually-hidden">{isFor ? 'for it, ' : 'against it, '}</span>
            {weight}
          </span>
          <span class="evidence-bar" aria-hidden="true">
            <span class={isFor ? 'is-for' : 'is-against'} style={{ width: `${share * 50}%` }} />
          </span>
          {because && <span class="evidence-why muted small">{because}</span>}
        </li>
      ))}
    </ul>
  );
}
