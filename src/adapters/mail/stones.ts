import { paint, type Token } from './palette';

/** Widths in percent of each course's stones, from the top; unequal as in a real wall, none a sliver. */
const COURSES = [
  { heightPx: 13, widths: [13, 9, 16, 11, 8, 15, 10, 18] },
  { heightPx: 17, widths: [17, 12, 9, 19, 13, 10, 20] },
  { heightPx: 15, widths: [10, 16, 13, 8, 18, 11, 14, 10] },
  { heightPx: 19, widths: [19, 11, 15, 22, 9, 24] },
] as const;
const COPING = Array.from({ length: 18 }, (_, index) => (index % 3 === 1 ? 5 : 5.7));
const TONES: readonly Token[] = ['wall-1', 'wall-2', 'wall-3', 'wall-4'];

interface Stone {
  readonly width: number;
  readonly colour: Token;
}

/** The dry-stone wall as tables, the only drawing that every mail program shows: stones are laid from the bottom, the front ragged. */
export function drawWall(reachedCents: number, goalCents: number): string {
  const reached = goalCents > 0 ? reachedCents / goalCents : 0;
  const inOrder = COURSES.flatMap(({ widths }, course) =>
    widths.map((width, stone) => ({
      course,
      stone,
      width,
      rank: COURSES.length - course + (((stone * 7 + course * 3) % 10) / 10) * 0.65,
    })),
  ).sort((a, b) => a.rank - b.rank);
  const whole = inOrder.reduce((sum, { width }) => sum + width, 0);
  const laid = new Set<string>();
  let filled = 0;
  for (const { course, stone, width } of inOrder) {
    filled += width;
    // A stone counts as laid when more than half of it is paid for.
    if (filled - width / 2 > reached * whole) break;
    laid.add(`${course}.${stone}`);
  }
  const rows = COURSES.map(({ heightPx, widths }, course) =>
    drawCourse(
      widths.map((width, stone) => ({
        width,
        colour: laid.has(`${course}.${stone}`) ? tone(course + stone * 3) : 'wall-todo',
      })),
      heightPx,
    ),
  );
  const coping = COPING.map(
    (width, stone): Stone => ({ width, colour: stone % 2 === 0 ? 'wall-coping-1' : 'wall-coping-2' }),
  );
  return [...(reached >= 1 ? [drawCourse(coping, 18)] : []), ...rows].join('');
}

/** One finished course: the foot of every mail. */
export const drawFoot = (): string =>
  [COURSES[2], COURSES[1]]
    .map(({ heightPx, widths }, course) =>
      drawCourse(
        widths.map((width, stone) => ({ width, colour: tone(course * 2 + stone * 3) })),
        heightPx - 3,
      ),
    )
    .join('');

/** The mark: a cazelle, the hut of the causses, with a light in its door. */
export const drawMark = (): string => {
  const wide = (widthPx: number) =>
    `<table role="presentation" align="center" cellpadding="0" cellspacing="0" border="0" width="${widthPx}" style="width:${widthPx}px"><tr>${block(widthPx, 'malbec', 6)}</tr></table>`;
  const door = `<table role="presentation" align="center" cellpadding="0" cellspacing="0" border="0" width="36" style="width:36px"><tr>${block(13, 'malbec', 10)}${block(2, 'paper', 10)}${block(6, 'saffron', 10)}${block(2, 'paper', 10)}${block(13, 'malbec', 10)}</tr></table>`;
  const gap = '<div style="height:2px;line-height:2px;font-size:2px">&nbsp;</div>';
  return [wide(8), wide(18), wide(28), door].join(gap);
};

const tone = (index: number): Token => TONES[index % TONES.length] ?? 'wall-1';

const block = (widthPx: number, colour: Token, heightPx: number): string =>
  `<td width="${widthPx}" height="${heightPx}" ${paint({ bg: colour }, `width:${widthPx}px;height:${heightPx}px;border-radius:2px;font-size:0;line-height:0`)}>&nbsp;</td>`;

function drawCourse(stones: readonly Stone[], heightPx: number): string {
  const cells = stones.map(
    ({ width, colour }) =>
      `<td width="${width}%" height="${heightPx}" ${paint({ bg: colour }, `height:${heightPx}px;border-radius:4px;font-size:0;line-height:0`)}>&nbsp;</td>`,
  );
  return `<table role="presentation" aria-hidden="true" width="100%" cellpadding="0" cellspacing="3" border="0" style="width:100%;table-layout:fixed;border-collapse:separate;border-spacing:3px 0;margin-bottom:3px"><tr>${cells.join('')}</tr></table>`;
}
