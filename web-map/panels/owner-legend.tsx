import type * as api from '../client/generated.ts';
import { facts, theme } from '../state/city.ts';
import { latest } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { NOBODY, type OwnerRow, ownerRows, SEVERAL, severalRows } from '../state/ownership.ts';
import { areaText, percentText } from '../state/words.ts';
import { hueOf } from '../style/palette.ts';

/** Who owns how much, as on the map; a line that is picked stands out there. */
export function OwnerLegend({ map }: { readonly map: api.OwnershipMap }) {
  const several = severalRows(map);
  const severalShare = map.legend.reduce((sum, { kind, share }) => sum + (kind === 'several' ? share : 0), 0);
  return (
    <>
      <ul class="owner-legend">
        {ownerRows(map).map((row) => (
          <Row key={row.key} row={row} />
        ))}
        {severalShare > 0 && (
          <LegendLine
            value={SEVERAL}
            sign={<AreaSign hue={null} hatch="several" />}
            name="More than one may own it"
            share={severalShare}
            more={several.map(([text]) => text).join('; ')}
          />
        )}
      </ul>
      {severalShare > 0 && (
        <p class="muted small">Hatched crosswise, in the color of whose it is as long as no more is known.</p>
      )}
    </>
  );
}

function Row({ row: { key, name, hue, squareMeters, share, severalShare } }: { readonly row: OwnerRow }) {
  const units = latest(facts.value)?.map.city.units ?? 'metric';
  const may = severalShare > 0 ? `, ${percentText(severalShare / share)} of it may be another's` : '';
  return (
    <LegendLine
      value={key}
      sign={<AreaSign hue={hue} hatch={key === NOBODY ? 'nobody' : null} />}
      name={name}
      share={share}
      more={`${areaText(squareMeters, units)}${may}`}
    />
  );
}

interface LineProps {
  readonly value: string;
  readonly sign: preact.JSX.Element;
  readonly name: string;
  readonly share: number;
  readonly more: string;
}

function LegendLine({ value, sign, name, share, more }: LineProps) {
  const isChosen = view.value.owner === value;
  return (
    <li>
      <button
        type="button"
        class="legend-row"
        aria-pressed={isChosen}
        onClick={() => go({ owner: isChosen ? null : value }, 'replace')}
      >
        {sign}
        <span class="row-text">
          <span class="switch-name">{name}</span>
          <span class="muted small">{more}</span>
        </span>
        <span class="chance-share">{percentText(share)}</span>
      </button>
    </li>
  );
}

const HATCH_LINES = {
  nobody: 'M0 8L8 0M0 16L16 0M4 20L20 4M12 20L20 12',
  several: 'M0 6H20M0 14H20M6 0V20M14 0V20',
} as const;

/** How an owner's ground is drawn on the map. */
function AreaSign({ hue, hatch }: { readonly hue: number | null; readonly hatch: 'nobody' | 'several' | null }) {
  const color = hue === null ? 'none' : hueOf(theme.value, hue);
  return (
    <svg class="sign" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="1" y="1" width="18" height="18" rx="3" fill={color} fill-opacity="0.55" />
      {hatch && <path d={HATCH_LINES[hatch]} fill="none" stroke="currentColor" stroke-width="1.6" />}
      <rect
        x="1"
        y="1"
        width="18"
        height="18"
        rx="3"
        fill="none"
        stroke={hue === null ? 'currentColor' : color}
        stroke-width="2"
      />
    </svg>
  );
}
