/**
 * The colours of the site (tokens of globals.css, compared by a test). Mail programs know no CSS variables, so they are written out;
 * those that honour a dark scheme get the second column.
 */
export const PALETTE = {
  paper: ['#fbf7ef', '#17130f'],
  lime: ['#fffdf8', '#211b16'],
  'stone-100': ['#f1eadc', '#2a231c'],
  'stone-300': ['#d9cdb8', '#483d32'],
  'stone-600': ['#6a5e4e', '#bdb09d'],
  ink: ['#221d18', '#f5eddf'],
  malbec: ['#6b1e3a', '#b0456a'],
  'malbec-text': ['#6b1e3a', '#f2a9bf'],
  'on-malbec': ['#fff8ef', '#fff8ef'],
  saffron: ['#e9a013', '#efab27'],
  'saffron-soft': ['#fbe9c3', '#3a2c10'],
  'wall-1': ['#e9a013', '#e29c1a'],
  'wall-2': ['#d5902a', '#c98527'],
  'wall-3': ['#e4b04a', '#d8a446'],
  'wall-4': ['#c98219', '#b8761a'],
  'wall-todo': ['#efe8da', '#302820'],
  'wall-coping-1': ['#6b1e3a', '#b34a6e'],
  'wall-coping-2': ['#82304f', '#96365a'],
} as const;

export type Token = keyof typeof PALETTE;

const TOKENS = Object.keys(PALETTE) as Token[];

/** Attributes of an element in these colours: inline for the light scheme, classes for the dark one. */
export function paint(colours: { bg?: Token; fg?: Token; line?: Token }, style = '', classes = ''): string {
  const { bg, fg, line } = colours;
  const names = [bg && `bg-${bg}`, fg && `fg-${fg}`, line && `line-${line}`, classes]
    .filter(Boolean)
    .join(' ');
  const inline = [
    bg && `background-color:${PALETTE[bg][0]}`,
    fg && `color:${PALETTE[fg][0]}`,
    style,
    line && `border-color:${PALETTE[line][0]}`,
  ];
  // Outlook reads the attribute rather than the style.
  return `${bg ? `bgcolor="${PALETTE[bg][0]}" ` : ''}class="${names}" style="${inline.filter(Boolean).join(';')}"`;
}

/** Rules for the dark scheme; every class that `paint` names has one. */
export const darkRules = (): string =>
  TOKENS.map((token) => {
    const dark = PALETTE[token][1];
    return `.bg-${token}{background-color:${dark}!important}.fg-${token}{color:${dark}!important}.line-${token}{border-color:${dark}!important}`;
  }).join('');
