import type { Block, Link } from './letter';
import { escapeHtml, inline, withLines } from './markup';
import { paint } from './palette';
import { drawWall } from './stones';

export const SERIF = "font-family:Fraunces,Georgia,'Times New Roman',serif";
const TEXT = 'font-size:17px;line-height:1.6';
const SMALL = 'font-size:14px;line-height:1.55';
const TABLE = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"';

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

const RENDERERS: { readonly [K in Block['kind']]: (block: BlockOf<K>) => string } = {
  paragraph: ({ text }) =>
    `<p ${paint({ fg: 'ink' }, `margin:0 0 18px;${TEXT};text-wrap:pretty`)}>${inline(text)}</p>`,

  notice: ({ text }) =>
    `<table ${TABLE} style="margin:4px 0 22px"><tr><td ${paint({ bg: 'saffron-soft', fg: 'ink' }, `padding:16px 20px;border-radius:10px;${TEXT}`)}>${inline(text)}</td></tr></table>`,

  small: ({ text }) => `<p ${paint({ fg: 'stone-600' }, `margin:0 0 12px;${SMALL}`)}>${inline(text)}</p>`,

  links: ({ links }) =>
    `<p style="margin:0 0 14px;font-size:16px;line-height:1.6">${links
      .map(
        ({ label, url }) =>
          `<a href="${escapeHtml(url)}" ${paint({ fg: 'malbec-text' }, 'text-decoration:underline')}>${escapeHtml(label)}</a>`,
      )
      .join(' &nbsp;·&nbsp; ')}</p>`,

  wall: ({ reachedCents, goalCents, caption }) =>
    `<table ${TABLE} style="margin:8px 0 22px"><tr><td>${drawWall(reachedCents, goalCents)}<p ${paint({ fg: 'stone-600' }, `margin:8px 3px 0;${SMALL}`)}>${escapeHtml(caption)}</p></td></tr></table>`,

  facts: ({ rows }) =>
    `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 24px">${rows.map(({ label, value }) => row(label, value, 'normal')).join('')}</table>`,

  receipt: ({ heading, lines, total }) =>
    `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0 26px"><caption ${paint({ fg: 'stone-600' }, `padding-bottom:8px;text-align:left;${SMALL}`)}>${escapeHtml(heading)}</caption>${lines
      .map(({ label, amount }) => row(label, amount, 'normal'))
      .join('')}${row(total.label, total.amount, 'bold')}</table>`,

  steps: ({ heading, steps }) =>
    `<h2 ${paint({ fg: 'ink' }, `${SERIF};font-size:21px;line-height:1.3;font-weight:600;margin:30px 0 14px`)}>${escapeHtml(heading)}</h2><table ${TABLE} style="margin:0 0 14px">${steps
      .map(({ when, what }, index) => step(when, what, index))
      .join('')}</table>`,

  quotes: ({ quotes }) =>
    quotes
      .map(
        ({ heading, text }) =>
          `<table ${TABLE} style="margin:0 0 14px"><tr><td ${paint({ bg: 'stone-100', fg: 'ink' }, `padding:16px 20px;border-radius:10px;${TEXT}`)}><strong ${paint({ fg: 'stone-600' }, `${SMALL}`)}>${escapeHtml(heading)}</strong><br>${withLines(text)}</td></tr></table>`,
      )
      .join(''),
};

function row(label: string, value: string, weight: 'normal' | 'bold'): string {
  const rule = `padding:10px 0;border-style:solid;border-width:1px 0 0;font-size:16px;line-height:1.45;font-weight:${weight};vertical-align:top`;
  const colours = { fg: 'ink', line: 'stone-300' } as const;
  return `<tr><th scope="row" align="left" ${paint(colours, `${rule};text-align:left;overflow-wrap:break-word;word-break:normal`)}>${escapeHtml(label)}</th><td align="right" ${paint(colours, `${rule};text-align:right;overflow-wrap:break-word;word-break:normal;padding-left:16px;font-variant-numeric:tabular-nums`)}>${escapeHtml(value)}</td></tr>`;
}

function step(when: string, what: string, index: number): string {
  const stone = (['wall-1', 'wall-2', 'wall-4'] as const)[index % 3] ?? 'wall-1';
  return `<tr><td width="34" valign="top" style="width:34px;padding-top:5px"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td width="20" height="14" ${paint({ bg: stone }, 'width:20px;height:14px;border-radius:4px;font-size:0;line-height:0')}>&nbsp;</td></tr></table></td><td ${paint({ fg: 'ink' }, 'padding:0 0 14px;font-size:16px;line-height:1.5')}><strong>${escapeHtml(when)}</strong><br>${escapeHtml(what)}</td></tr>`;
}

const renderBlock = <K extends Block['kind']>(block: BlockOf<K>): string => {
  const render: (block: BlockOf<K>) => string = RENDERERS[block.kind as K];
  return render(block);
};

const HAIRLINE = `<div ${paint({ line: 'stone-300' }, 'border-style:solid;border-width:1px 0 0;margin:26px 0 18px;height:0;line-height:0;font-size:0')}>&nbsp;</div>`;

/** In order; a fine line divides what follows from the small print. */
export const renderBlocks = (blocks: readonly Block[]): string =>
  blocks
    .map((block, index) => {
      const before = blocks[index - 1];
      const divided = block.kind === 'small' && before !== undefined && before.kind !== 'small';
      return `${divided ? HAIRLINE : ''}${renderBlock(block)}`;
    })
    .join('\n');

/** A table cell in the action colour: Outlook ignores padding on links. */
export const renderButton = ({ label, url }: Link): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" class="wide" style="margin:8px 0 26px"><tr><td align="center" ${paint({ bg: 'malbec' }, 'border-radius:12px;mso-padding-alt:15px 28px')}><a href="${escapeHtml(url)}" ${paint({ fg: 'on-malbec' }, 'display:block;padding:15px 28px;font-size:17px;line-height:1.3;font-weight:600;text-decoration:none')}>${escapeHtml(label)}</a></td></tr></table>`;
