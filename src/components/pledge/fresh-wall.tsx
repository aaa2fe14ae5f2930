import type { CampaignCardView } from '@/queries/campaign.view';
import { layStones } from '../wall/lay-stones';
import { Wall } from '../wall/wall';
import { planHeight, wallPlans } from '../wall/wall-plans';
import { wallState } from '../wall/wall-state';

type Props = {
  campaign: Pick<CampaignCardView, 'id' | 'pledgedCents' | 'goalCents' | 'matchedCents'>;
  /** What was just pledged, part of `pledgedCents`; 0: nothing. */
  freshCents: number;
};

/** The wall with the stones that an amount has just laid set in malbec: always one at least, however small the amount. */
export function FreshWall({ campaign, freshCents }: Props) {
  const { id, pledgedCents, goalCents, matchedCents } = campaign;
  const { width } = wallPlans.page;
  return (
    <div className="relative">
      <Wall seed={id} pledgedCents={pledgedCents} goalCents={goalCents} matchedCents={matchedCents} />
      {freshCents > 0 ? (
        <svg
          viewBox={`0 0 ${width} ${planHeight(wallPlans.page)}`}
          aria-hidden="true"
          focusable="false"
          className="absolute inset-0 size-full"
        >
          <path
            d={freshStones(campaign, freshCents)}
            className="fill-malbec stroke-paper [stroke-width:1] motion-safe:animate-[stone-falls_.6s_cubic-bezier(.3,1.3,.6,1)_both]"
          />
        </svg>
      ) : null}
    </div>
  );
}

function freshStones(
  { id, pledgedCents, goalCents, matchedCents }: Props['campaign'],
  freshCents: number,
): string {
  const stones = layStones(id, wallPlans.page);
  const now = wallState(stones, { pledgedCents, goalCents, matchedCents }).laid;
  const before = wallState(stones, { pledgedCents: pledgedCents - freshCents, goalCents, matchedCents }).laid;
  const fresh = now.filter((stone) => !before.includes(stone));
  return (fresh.length > 0 ? fresh : now.slice(-1)).map((stone) => stone.path).join('');
}
