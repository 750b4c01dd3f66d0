import { type CityFacts, facts, theme } from '../state/city.ts';
import { latest } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { countText } from '../state/words.ts';
import { marksFromZoom } from '../style/assets.ts';
import { classKey, type Draw, drawOf, isOverlay, isShown, layerKey, switched } from '../style/map-info.ts';
import { paletteOf } from '../style/palette.ts';
import { AssetSign, GroundSign, LayerSign } from './signs.tsx';

/** Switches for everything that the map can show, which are its legend as well. */
export function LayersPanel() {
  const known = latest(facts.value);
  if (known === null) return <p class="muted">Loading the layers …</p>;
  const { layers, assetClasses } = known.map;
  const ground = layers.filter((each) => !isOverlay(each));
  const overlays = layers.filter(isOverlay);
  const drawn = assetClasses.filter((each) => drawOf(each) !== null && drawOf(each) !== 'none');
  const marked = assetClasses.filter((each) => drawOf(each) === null && each.geometry !== 'none');
  return (
    <>
      <h2>Layers</h2>
      <Switches
        known={known}
        title="Jurisdictions"
        note="Patterns let overlaps show through; names stand inside."
        entries={overlays.map((each) => entryOfLayer(known, each))}
      />
      <Switches
        known={known}
        title="Assets"
        note="Marks appear from street level on; zoom in to see single ones."
        entries={marked.map((each) => entryOfClass(known, each))}
      />
      <Switches
        known={known}
        title="Ground"
        entries={[
          ...ground.map((each) => entryOfLayer(known, each)),
          ...drawn.map((each) => entryOfClass(known, each)),
        ]}
      />
    </>
  );
}

interface Entry {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly sign: preact.JSX.Element;
  readonly fromZoom: number | null;
}

function entryOfLayer(known: CityFacts, layer: CityFacts['map']['layers'][number]): Entry {
  const isGround = !isOverlay(layer);
  return {
    key: layerKey(layer.id),
    title: layer.title,
    count: layer.count,
    sign: isGround ? (
      <GroundSign color={groundColor(layer.draw!)} />
    ) : (
      <LayerSign n={known.map.layers.indexOf(layer)} />
    ),
    fromZoom: null,
  };
}

function entryOfClass(known: CityFacts, assets: CityFacts['map']['assetClasses'][number]): Entry {
  const draw = drawOf(assets);
  return {
    key: classKey(assets.class),
    title: assets.title,
    count: assets.count,
    sign: draw === null ? <AssetSign facts={known} assets={assets} /> : <GroundSign color={groundColor(draw)} />,
    fromZoom: draw === null ? marksFromZoom(assets) : null,
  };
}

function groundColor(draw: Draw): string {
  const palette = paletteOf(theme.value);
  return draw === 'none' ? palette.land : draw === 'street' ? palette.street : palette[draw];
}

function Switches({
  known,
  title,
  note,
  entries,
}: {
  readonly known: CityFacts;
  readonly title: string;
  readonly note?: string;
  readonly entries: readonly Entry[];
}) {
  if (entries.length === 0) return null;
  const zoom = view.value.camera?.zoom ?? 0;
  return (
    <fieldset class="switches">
      <legend>{title}</legend>
      {note && <p class="muted small">{note}</p>}
      {entries.map(({ key, title: name, count, sign, fromZoom }) => {
        const isOn = isShown(known.map, view.value, key);
        return (
          <label key={key} class="switch">
            <input
              type="checkbox"
              checked={isOn}
              onChange={() => go(switched(known.map, view.value, key), 'replace')}
            />
            {sign}
            <span class="switch-name">{name}</span>
            <span class="muted small">
              {isOn && fromZoom !== null && zoom < fromZoom ? 'zoom in' : countText(count, '', '').trim()}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
