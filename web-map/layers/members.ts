import type { Theme } from '../state/view.ts';
import { paletteOf, rgbOf } from '../style/palette.ts';

/** A report of the open problem, as far as the map draws it. */
export interface MemberOnMap {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly isLead: boolean;
  readonly isMarked: boolean;
}

const withAlpha = (hex: string, alpha: number): [number, number, number, number] => [...rgbOf(hex), alpha];

/** From the lead to each other report: which belong together, however far apart. Props of a deck.gl PathLayer. */
export function memberLineProps(members: readonly MemberOnMap[], theme: Theme) {
  const lead = members.find(({ isLead }) => isLead);
  return {
    id: 'member-lines',
    data: lead === undefined ? [] : members.filter((each) => each !== lead),
    getPath: ({ lon, lat }: MemberOnMap): [number, number][] => [
      [lead!.lon, lead!.lat],
      [lon, lat],
    ],
    getColor: withAlpha(paletteOf(theme).selected, 170),
    getWidth: 2,
    widthUnits: 'pixels' as const,
    updateTriggers: { getColor: theme, getPath: lead?.id },
  };
}

/** The reports that the lead stands for, marked ones filled. Pixels. Props of a deck.gl ScatterplotLayer. */
export const memberDotProps = (members: readonly MemberOnMap[], theme: Theme) => ({
  id: 'member-dots',
  data: members.filter(({ isLead }) => !isLead),
  getPosition: ({ lon, lat }: MemberOnMap): [number, number] => [lon, lat],
  getRadius: 6,
  radiusUnits: 'pixels' as const,
  getFillColor: ({ isMarked }: MemberOnMap) => rgbOf(isMarked ? paletteOf(theme).selected : paletteOf(theme).halo),
  getLineColor: withAlpha(paletteOf(theme).selected, 255),
  stroked: true,
  lineWidthUnits: 'pixels' as const,
  getLineWidth: 2.5,
  updateTriggers: { getFillColor: theme, getLineColor: theme },
});
