import type * as api from '../client/generated.ts';
import { facts } from '../state/city.ts';
import { latest } from '../state/loaded.ts';
import { LayerSign } from './signs.tsx';

/** Every jurisdiction that covers the place, with its agency. */
export function JurisdictionList({ found }: { readonly found: readonly api.Jurisdiction[] }) {
  const known = latest(facts.value);
  if (found.length === 0) return <p class="muted">No jurisdiction covers this place.</p>;
  return (
    <ul class="plain-list" aria-label="Jurisdictions here">
      {found.map(({ layer, layerTitle, id, name, agency, onTheLine }) => (
        <li key={`${layer} ${id}`} class="here-row">
          <LayerSign n={known?.map.layers.findIndex((each) => each.id === layer) ?? 0} />
          <span class="row-text">
            <span>
              {name} <span class="muted small">{layerTitle}</span>
            </span>
            {(agency || onTheLine) && (
              <span class="muted small">
                {agency?.name}
                {onTheLine && ' · on its boundary line'}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
