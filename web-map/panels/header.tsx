import { facts, theme } from '../state/city.ts';
import { latest } from '../state/loaded.ts';
import { go } from '../state/navigate.ts';
import { Icon } from './icon.tsx';
import { SearchBox } from './search-box.tsx';

/** The city's name, the search box, the switch between light and dark, and the way to the API's description. */
export function Header() {
  const city = latest(facts.value)?.map.city;
  const other = theme.value === 'dark' ? 'light' : 'dark';
  return (
    <header class="header">
      <h1 class="brand">
        <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
          <rect width="32" height="32" rx="7" fill="var(--accent)" />
          <path
            d="M16 5c-4.6 0-8 3.4-8 7.700C8 18.600 16 27 16 27s8-8.400 8-14.300C24 8.400 20.600 5 16 5z"
            fill="var(--accent-ink)"
          />
          <circle cx="16" cy="13" r="3.200" fill="var(--accent)" />
        </svg>
        <span>{city?.name ?? 'Bailiwick'}</span>
      </h1>
      <SearchBox />
      <div class="header-end">
        <button
          type="button"
          class="icon-button"
          aria-label={`Switch to ${other} colors`}
          title={`Switch to ${other} colors`}
          onClick={() => go({ theme: other }, 'replace')}
        >
          <ThemeIcon to={other} />
        </button>
        <a class="header-link" href="/docs">
          API
        </a>
      </div>
    </header>
  );
}

function ThemeIcon({ to }: { readonly to: 'light' | 'dark' }) {
  return (
    <Icon>
      {to === 'dark' ? (
        <path d="M20 14.500A8 8 0 1 1 9.500 4a6.500 6.500 0 0 0 10.500 10.500z" />
      ) : (
        <>
          <circle cx="12" cy="12" r="4" />
          <path d="M12 2v2M12 20v2M2 12h2M20 12h2M4.900 4.900l1.400 1.400M17.700 17.700l1.400 1.400M4.900 19.100l1.400-1.400M17.700 6.300l1.400-1.400" />
        </>
      )}
    </Icon>
  );
}
