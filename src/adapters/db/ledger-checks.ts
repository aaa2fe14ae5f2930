import { DISPUTE_CHECKS } from './dispute-checks';
import { MONEY_CHECKS } from './money-checks';

/** What must hold at any moment in any database of ours. Each query gives the rows that break its rule, none when all is well. */
export const LEDGER_CHECKS: readonly { readonly rule: string; readonly query: string }[] = [
  {
    rule: 'every ledger entry has lines and sums to zero',
    query: `
      select entry.id, entry.cause, coalesce(sum(line.amount_cents), 0) as off_by_cents
      from ledger_entry entry left join ledger_line line on line.entry_id = entry.id
      group by entry.id having count(line.id) = 0 or sum(line.amount_cents) <> 0`,
  },
  {
    rule: 'the total shown of a running campaign is the sum of its confirmed pledges',
    query: `
      select campaign.id, totals.pledged as shown_cents, pledges.pledged as confirmed_cents
      from campaign
      cross join lateral (
        select coalesce(sum(pledged_cents), 0) as pledged from campaign_total where campaign_id = campaign.id) totals
      cross join lateral (
        select coalesce(sum(amount_cents), 0) as pledged from pledge
        where campaign_id = campaign.id and status = 'CONFIRMED') pledges
      where campaign.status in ('LIVE', 'SUSPENDED') and totals.pledged <> pledges.pledged`,
  },
  {
    rule: 'the backers shown of a running campaign are the different addresses of its confirmed pledges',
    query: `
      select campaign.id, totals.backers as shown, pledges.backers as confirmed
      from campaign
      cross join lateral (
        select coalesce(sum(backers), 0) as backers from campaign_total where campaign_id = campaign.id) totals
      cross join lateral (
        select count(distinct email_hash) as backers from pledge
        where campaign_id = campaign.id and status = 'CONFIRMED') pledges
      where campaign.status in ('LIVE', 'SUSPENDED') and totals.backers <> pledges.backers`,
  },
  ...MONEY_CHECKS,
  ...DISPUTE_CHECKS,
];
