import type { FoundPlaces } from '../client/generated.ts';
import { hueOfService } from '../layers/requests.ts';
import { type CityFacts, theme } from '../state/city.ts';
import { colorOfClass, dashOf } from '../style/assets.ts';
import { hatchOf } from '../style/hatch.ts';
import { type AssetClassInfo, isAddressClass } from '../style/map-info.ts';
import { pathOf, shapeOf } from '../style/marks.ts';
import { hueOfClass, hueOfLayer, inkOf } from '../style/palette.ts';
import { Icon } from './icon.tsx';

type MatchType = FoundPlaces['features'][number]['properties']['matchType'];

/** The letters of a service, as its requests carry them on the map; hollow for a closed one. */
export function Badge({
  facts,
  service,
  isClosed = false,
}: {
  readonly facts: CityFacts;
  readonly service: string;
  readonly isClosed?: boolean;
}) {
  const hue = hueOfService(theme.value, facts.order, service);
  const style = isClosed
    ? { color: hue, borderColor: hue, background: 'transparent' }
    : { color: inkOf(theme.value), borderColor: hue, background: hue };
  return (
    <span class="badge" style={style} aria-hidden="true">
      {facts.badges.get(service) ?? '??'}
    </span>
  );
}

/** The mark of a class of assets, as on the map. */
export function AssetSign({
  facts,
  assets,
}: {
  readonly facts: CityFacts;
  readonly assets: AssetClassInfo | undefined;
}) {
  if (assets === undefined) return <span class="sign" />;
  const n = facts.map.assetClasses.indexOf(assets);
  const hue = (assets.geometry === 'line' ? colorOfClass : hueOfClass)(theme.value, assets.class, n);
  if (isAddressClass(assets))
    return (
      <svg class="sign" viewBox="0 0 20 20" aria-hidden="true">
        <text x="10" y="14.5" text-anchor="middle" font-size="13" fill="currentColor">
          12
        </text>
      </svg>
    );
  if (assets.geometry === 'line')
    return (
      <svg class="sign" viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M1 15C7 15 7 5 19 5"
          fill="none"
          stroke={hue}
          stroke-width="2.5"
          stroke-dasharray={dashOf(assets.class)
            .map((part) => part * 2.5)
            .join(' ')}
        />
      </svg>
    );
  return (
    <svg class="sign" viewBox="-1.15 -1.15 2.3 2.3" aria-hidden="true">
      <path d={pathOf(shapeOf(assets.class, n))} fill={hue} />
    </svg>
  );
}

// How a place was found, drawn as people draw it: a house, lines that cross, a pin, a flag, a grid.
const PLACE_LINES: Readonly<Record<MatchType, string>> = {
  address: 'M4 11 12 4l8 7M6 10v10h12V10',
  interpolated: 'M4 11 12 4l8 7M6 10v10h12V10',
  street: 'M8 3 5 21M16 3l3 18M12 4v3M12 11v3M12 18v3',
  intersection: 'M9 3v6H3M15 3v6h6M9 21v-6H3M15 21v-6h6',
  landmark: 'M6 21V4h12l-3 4 3 4H6',
  asset: 'M12 21s7-6.500 7-11.500a7 7 0 0 0-14 0C5 14.500 12 21 12 21z',
  coordinates: 'M12 3v18M3 12h18M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10z',
};

/** The mark of a place that was found: that of its class for an asset, else of its kind. */
export function PlaceSign({
  facts,
  matchType,
  assets,
}: {
  readonly facts: CityFacts | null;
  readonly matchType: MatchType;
  readonly assets: AssetClassInfo | undefined;
}) {
  if (facts && assets) return <AssetSign facts={facts} assets={assets} />;
  return (
    <span class="sign place-sign">
      <Icon>
        <path d={PLACE_LINES[matchType]} />
      </Icon>
    </span>
  );
}

const HATCH_LINES = {
  rising: 'M-2 8L8 -2M0 14L14 0M6 20L20 6M12 24L24 12',
  falling: 'M-2 12L12 26M0 4L18 22M4 -2L22 16M12 -4L26 10',
  dots: 'M4 4h.1M12 4h.1M4 12h.1M12 12h.1M8 8h.1M16 8h.1M8 16h.1M16 16h.1',
  level: 'M0 4H20M0 10H20M0 16H20',
  upright: 'M4 0V20M10 0V20M16 0V20',
  crossed: 'M0 6H20M0 14H20M6 0V20M14 0V20',
} as const;

/** The pattern of a layer of jurisdictions, as on the map. */
export function LayerSign({ n }: { readonly n: number }) {
  const hue = hueOfLayer(theme.value, n);
  const hatch = hatchOf(n);
  return (
    <svg class="sign" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d={HATCH_LINES[hatch]}
        fill="none"
        stroke={hue}
        stroke-opacity="0.6"
        stroke-width={hatch === 'dots' ? 3 : 1.5}
        stroke-linecap="round"
      />
      <rect x="1" y="1" width="18" height="18" rx="3" fill="none" stroke={hue} stroke-width="2" />
    </svg>
  );
}

/** How ground is drawn. */
export function GroundSign({ color }: { readonly color: string }) {
  return (
    <svg class="sign" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="1" y="1" width="18" height="18" rx="3" fill={color} stroke="currentColor" stroke-opacity="0.4" />
    </svg>
  );
}
