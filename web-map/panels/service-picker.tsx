import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type * as api from '../client/generated.ts';
import { facts } from '../state/city.ts';
import { latest } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { fitOf, rankServices } from '../state/rank-services.ts';
import type { AssetClassInfo } from '../style/map-info.ts';
import { Badge } from './signs.tsx';

interface Props {
  readonly services: readonly api.Service[];
  readonly assets: AssetClassInfo | null;
}

/** The kinds of problem, those that fit the picked asset first, found by name or keyword. Once chosen it folds to one line. */
export function ServicePicker({ services, assets }: Props) {
  const picked = services.find(({ code }) => code === view.value.service);
  const isOpen = useSignal(false);
  const known = latest(facts.value);
  if (picked && known && !isOpen.value)
    return (
      <div class="picked-service">
        <Badge facts={known} service={picked.code} />
        <span class="row-text">
          <strong>{picked.name}</strong>
          {picked.description && <span class="muted small">{picked.description}</span>}
        </span>
        <button
          type="button"
          class="link-button"
          onClick={() => {
            isOpen.value = true;
          }}
        >
          Change<span class="visually-hidden"> the kind of problem</span>
        </button>
      </div>
    );
  return (
    <ServiceList
      services={services}
      assets={assets}
      onPicked={() => {
        isOpen.value = false;
      }}
    />
  );
}

function ServiceList({ services, assets, onPicked }: Props & { readonly onPicked: () => void }) {
  const text = useSignal('');
  const id = useId();
  const known = latest(facts.value);
  const ranked = rankServices(services, text.value, assets);
  const pick = (code: string): void => {
    onPicked();
    go({ service: code, answers: {} });
  };
  return (
    <section class="services" aria-labelledby={id}>
      <h3 id={id}>What is wrong?</h3>
      <input
        type="search"
        aria-label="Find a kind of problem"
        placeholder="Search: hole, dark, leak …"
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !ranked[0]) return;
          event.preventDefault();
          pick(ranked[0].code);
        }}
      />
      <ul class="service-list">
        {ranked.map((service) => (
          <li key={service.code}>
            <button
              type="button"
              class="row service"
              aria-pressed={service.code === view.value.service}
              onClick={() => pick(service.code)}
            >
              {known && <Badge facts={known} service={service.code} />}
              <span class="row-text">
                <span class="row-title">{service.name}</span>
                {service.description && <span class="muted small">{service.description}</span>}
              </span>
              {assets && fitOf(service, assets) > 1 && <span class="fits small">fits what you picked</span>}
            </button>
          </li>
        ))}
      </ul>
      {ranked.length === 0 && (
        <p class="muted" role="status">
          No kind of problem is called that. Try another word.
        </p>
      )}
    </section>
  );
}
