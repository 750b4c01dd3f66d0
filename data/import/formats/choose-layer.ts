import { nearSpelling } from '../../../engine/route/near-spelling.ts';
import { SeveralLayersError, SourceError } from '../source-error.ts';

const MAX_LISTED = 20;

/** What of a file can be asked for as `fileLayer`, and the word for it. */
export interface LayerChoice<Layer> {
  readonly file: string;
  /** `tables`, `files`: what the layers of this container are. */
  readonly what: string;
  readonly layers: readonly Layer[];
  readonly nameOf: (layer: Layer) => string;
  /** Whether a text (in lower case) names the layer; default: its name. */
  readonly isNamed?: (layer: Layer, text: string) => boolean;
}

/** The layer that is asked for, or the only one. Throws SourceError naming what there is. */
export const chooseLayer = <Layer>(fileLayer: string | undefined, choice: LayerChoice<Layer>): Layer => {
  const { file, what, layers, nameOf } = choice;
  const listed = listNames(layers.map(nameOf));
  if (fileLayer === undefined) {
    if (layers.length === 1) return layers[0]!;
    const reason = `it holds several ${what}: state \`fileLayer\`, one of ${listed}`;
    throw new SeveralLayersError(file, reason, layers.map(nameOf));
  }
  const wanted = fileLayer.toLowerCase();
  const isNamed = choice.isNamed ?? ((layer, text) => nameOf(layer).toLowerCase() === text);
  const named = layers.filter((layer) => isNamed(layer, wanted));
  if (named.length === 1) return named[0]!;
  if (named.length > 1)
    throw new SourceError(file, `fileLayer '${fileLayer}' names several ${what}: ${listNames(named.map(nameOf))}`);
  const near = nearSpelling(fileLayer, layers.map(nameOf));
  const guess = near === null ? '' : `; did you mean '${near}'?`;
  throw new SourceError(
    file,
    `there is no fileLayer '${fileLayer}' in it${guess}${guess === '' ? '.' : ''} It holds ${listed}`,
  );
};

export const listNames = (names: readonly string[]): string => {
  const more = names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : '';
  return `${names.slice(0, MAX_LISTED).join(', ')}${more}`;
};
