import type { Block, Letter } from './letter';
import { unmarked } from './markup';
import type { Frame } from './render-html';
import type { Voice } from './voice';

const RULE = '—'.repeat(12);

/** The same letter for those who read plain text: no mark-up, addresses on lines of their own. */
export function renderText(letter: Letter, frame: Frame, voice: Voice): string {
  const pair = (label: string, value: string) => voice.say('pair', { label, value });
  const address = (label: string, url: string) => `${pair(label, '').trim()}\n${url}`;
  const blocks = (list: readonly Block[]) => list.map((block) => textOf(block, pair, address));
  return [
    frame.brand,
    [letter.title, letter.about].filter(Boolean).join('\n'),
    RULE,
    ...blocks(letter.before),
    ...(letter.button ? [address(letter.button.label, letter.button.url)] : []),
    ...blocks(letter.after),
    RULE,
    frame.footer.join('\n'),
  ]
    .map((part) => unmarked(part).trim())
    .join('\n\n')
    .concat('\n');
}

type Pair = (label: string, value: string) => string;

function textOf(block: Block, pair: Pair, address: Pair): string {
  switch (block.kind) {
    case 'paragraph':
    case 'notice':
    case 'small':
      return block.text;
    case 'wall':
      return block.caption;
    case 'links':
      return block.links.map(({ label, url }) => address(label, url)).join('\n');
    case 'facts':
      return block.rows.map(({ label, value }) => `- ${pair(label, value)}`).join('\n');
    case 'receipt':
      return [
        block.heading,
        ...block.lines.map(({ label, amount }) => `- ${pair(label, amount)}`),
        pair(block.total.label, block.total.amount),
      ].join('\n');
    case 'steps':
      return [block.heading, ...block.steps.map(({ when, what }) => `- ${pair(when, what)}`)].join('\n');
    case 'quotes':
      return block.quotes
        .map(({ heading, text }) => `${pair(heading, '').trim()}\n${quoted(text)}`)
        .join('\n\n');
  }
}

const quoted = (text: string): string =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join('\n');
