import { describe, expect, it } from 'vitest';
import { JoinedText, JointWords } from './joined-text.ts';

const CROSSING = new JointWords(['and', 'at', '&']);
const splitsOf = (text: string): readonly string[] => {
  const joined = new JoinedText(text.split(' '));
  return joined
    .joints(CROSSING, 1, 2, 3)
    .map(({ from, to }) => [joined.letters.slice(0, from), joined.letters.slice(from, to), joined.letters.slice(to)])
    .map((parts) => parts.join('|'));
};

describe('words that hold a text together', () => {
  it.each([
    ['oak and elm', 'oak|and|elm'],
    ['oak adn elm', 'oak|adn|elm'],
    ['oaka nd elm', 'oak|and|elm'],
    ['oakand elm', 'oak|and|elm'],
    ['oak andelm', 'oak|and|elm'],
    ['oakandelm', 'oak|and|elm'],
    ['oak & elm', 'oak|&|elm'],
    ['oak znj elm', 'oak|znj|elm'],
  ])('are found in %s', (text, split) => {
    expect(splitsOf(text)).toContain(split);
  });

  it('are first where they are spelled as they are', () => {
    expect(splitsOf('oak and elm')[0]).toBe('oak|and|elm');
  });

  it('are told with the blanks that stood in them', () => {
    expect(new JoinedText(['oaka', 'nd', 'elm']).said(0, 6)).toBe('oaka nd');
  });
});
