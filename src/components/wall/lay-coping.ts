import { type Point, roundedOutline } from './outline';
import { seededRandom } from './seeded-random';

export type CopingStone = { left: number; right: number; tone: 0 | 1; path: string };

/** The stones set on edge that close a finished wall: narrow, upright, leaning on each other from left to right. */
export function layCoping(seed: string, width: number, height: number): CopingStone[] {
  const random = seededRandom(`${seed}:coping`);
  const between = (low: number, high: number) => low + (high - low) * random();
  const count = Math.max(4, Math.floor(width / (height * 0.62)));
  const sizes = Array.from({ length: count }, () => between(0.72, 1.28));
  const scale = width / sizes.reduce((sum, size) => sum + size, 0);
  let x = 0;
  return sizes.map((size, index) => {
    const left = x;
    const right = left + size * scale;
    x = right;
    const lean = Math.min(height * between(0.16, 0.26), width - right + height * 0.12);
    const top = height * between(0, 0.2);
    const points: Point[] = [
      [left + 0.8 + lean, top + height * 0.06],
      [Math.min(right - 0.8 + lean, width), top],
      [Math.min(right - 0.6, width - 0.5), height - 1],
      [left + 0.8, height - 1],
    ];
    // On a card they are too small for rounded corners to be seen, and a page has many cards.
    return {
      left,
      right,
      tone: index % 2 === 0 || random() < 0.3 ? 0 : 1,
      path: roundedOutline(points, height < 15 ? 0 : 0.28),
    };
  });
}
