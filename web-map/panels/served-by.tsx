import { agenciesHere, type Served } from '../state/served-by.ts';
import { percentText, telOf } from '../state/words.ts';

/** Which agency serves the place with what, and how to reach it. */
export function ServedBy({ served }: { readonly served: readonly Served[] }) {
  return (
    <ul class="served" aria-label="Who serves it">
      {agenciesHere(served).map(({ agency, name, phone, services }) => (
        <li key={agency ?? ''}>
          <strong>{name ?? 'Nobody'}</strong>
          {phone && (
            <>
              {' '}
              <a href={telOf(phone)} class="small">
                {phone}
              </a>
            </>
          )}
          <div class="muted small">{services.map(serviceText).join(', ')}</div>
        </li>
      ))}
    </ul>
  );
}

const serviceText = ({ serviceName, confidence }: Served): string =>
  confidence < 1 ? `${serviceName} (${percentText(confidence)} sure)` : serviceName;
