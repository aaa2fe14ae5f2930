import { drawLots, type Lot } from '@/demo/random';
import { PHASES, type Phase } from '../actions/action';
import { ACTIONS, type ActionName } from '../actions/table';
import { BLOWS, type BlowName } from '../blows/table';
import { DEADLINE_MINUTE } from '../round';
import { pickWeighted } from './pick-weighted';

export interface CampaignWish {
  /** Which of the businesses; two campaigns may be of the same one. */
  readonly business: number;
  readonly goalCents: number;
  /** Units of its one reward. */
  readonly stock: number;
}

/** Some actions at the same time, what goes wrong meanwhile, and a step of both clocks. */
export interface Beat {
  readonly phase: Phase;
  readonly actions: readonly {
    readonly name: ActionName;
    readonly wish: unknown;
    readonly afterMs: number;
  }[];
  readonly blows: readonly { readonly name: BlowName; readonly wish: unknown; readonly afterMs: number }[];
  /** Business minute of the round that the clocks step to; `amid`: while people act, else after them. */
  readonly clock: { readonly toMinute: number; readonly amid: boolean; readonly afterMs: number };
  /** How long the workers are given before the next beat, in wall milliseconds. */
  readonly breathMs: number;
}

export interface RoundPlan {
  readonly campaigns: readonly CampaignWish[];
  readonly beats: readonly Beat[];
}

const BEATS: Readonly<Record<Phase, number>> = { pledging: 3, deadline: 1, collecting: 4, paid: 2 };
/** How many actions a beat has at least, and at most. */
const ACTS: Readonly<Record<Phase, readonly [number, number]>> = {
  pledging: [3, 6],
  deadline: [2, 4],
  collecting: [1, 4],
  paid: [0, 2],
};
/** How far the clocks step in a beat, in minutes at most. */
const STRIDE: Readonly<Record<Phase, number>> = {
  pledging: 2 * 24 * 60,
  deadline: 120,
  collecting: 3 * 24 * 60,
  paid: 6 * 24 * 60,
};
/** People act around the deadline from this long before it. */
const EVE_MINUTES = 10;
const MOST_BLOWS = 3;
const LATEST_MS = 80;
const REACHED = 500_00;
const UNREACHABLE = 90_000_00;

/** Everything that will be decided in a round, from its seed and number alone: what is done, in which order, what goes wrong when. */
export function planRound(seed: string, number: number): RoundPlan {
  const lot = drawLots(`${seed}:${number}`);
  const campaigns = drawCampaigns(lot);
  const beats: Beat[] = [];
  let visitors = 0;
  let minute = 0;
  for (const phase of PHASES) {
    for (let count = 0; count < BEATS[phase]; count += 1) {
      if (phase === 'deadline') minute = DEADLINE_MINUTE - EVE_MINUTES;
      const last = phase === 'pledging' && count === BEATS.pledging - 1;
      minute = last ? DEADLINE_MINUTE - EVE_MINUTES : minute + EVE_MINUTES + lot.below(STRIDE[phase]);
      const beat = drawBeat(lot, phase, { visitors, campaigns: campaigns.length, minute });
      visitors += beat.actions.filter(({ name }) => name === 'pledge').length;
      beats.push(beat);
    }
  }
  return { campaigns, beats };
}

function drawCampaigns(lot: Lot): CampaignWish[] {
  const count = lot.next() < 0.2 ? 2 : 1;
  const first = lot.below(2);
  return Array.from({ length: count }, () => ({
    business: lot.next() < 0.5 ? first : 1 - first,
    goalCents: lot.next() < 0.9 ? REACHED : UNREACHABLE,
    stock: 1 + lot.below(6),
  }));
}

function drawBeat(lot: Lot, phase: Phase, of: { visitors: number; campaigns: number; minute: number }): Beat {
  const [least, most] = ACTS[phase];
  const actions: Beat['actions'][number][] = [];
  let { visitors } = of;
  const possible = Object.entries(ACTIONS).map(
    ([name, { when }]) => [name as ActionName, when[phase] ?? 0] as const,
  );
  for (let left = least + lot.below(most - least + 1); left > 0; left -= 1) {
    // Before anybody pledged there is nobody to do anything else.
    const name = visitors === 0 ? 'pledge' : pickWeighted(lot, possible);
    const wish = ACTIONS[name].draw(lot, { visitors, campaigns: of.campaigns });
    if (name === 'pledge') visitors += 1;
    actions.push({ name, wish, afterMs: lot.below(LATEST_MS) });
  }
  const evils = Object.entries(BLOWS).map(([name, { weight }]) => [name as BlowName, weight] as const);
  const blows = Array.from({ length: lot.below(MOST_BLOWS) }, () => {
    const name = pickWeighted(lot, evils);
    return { name, wish: BLOWS[name].draw(lot), afterMs: lot.below(LATEST_MS) };
  });
  const amid = phase === 'deadline' || lot.next() < 0.3;
  const clock = { toMinute: of.minute, amid, afterMs: lot.below(LATEST_MS) };
  return { phase, actions, blows, clock, breathMs: lot.below(LATEST_MS) };
}
