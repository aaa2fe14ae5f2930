const PARTS = `
  with moved as (
    select transfer.pledge_id, sum(transfer.amount_cents - coalesce(back.cents, 0)) as kept_cents
    from transfer left join (
      select transfer_id, sum(amount_cents) as cents from reversal where status <> 'ERROR' group by transfer_id) back on back.transfer_id = transfer.id
    where transfer.status <> 'ERROR' group by transfer.pledge_id
  ), takes as (
    select pledge_id, amount_cents from refund_request where after_settlement and status <> 'CANCELLED'
    union all
    select dispute.pledge_id, dispute.amount_cents from dispute join campaign on campaign.id = dispute.campaign_id
    where dispute.status = 'LOST' and campaign.costs_recharged
  ), taken as (
    select pledge_id, sum(amount_cents) as cents from takes group by pledge_id
  ), parts as (
    select settled.pledge_id, settled.net_cents, coalesce(moved.kept_cents, 0) as kept_cents,
      settled.net_cents - (2 * settled.net_cents::bigint * least(settled.collected_cents, coalesce(taken.cents, 0)) + settled.collected_cents)
        / (2 * settled.collected_cents::bigint) as due_cents
    from settled_charge settled left join moved on moved.pledge_id = settled.pledge_id left join taken on taken.pledge_id = settled.pledge_id
    where settled.collected_cents > 0
  )`;

/** What must hold of disputes, and of transfers that they hold back or bring back. */
export const DISPUTE_CHECKS: readonly { readonly rule: string; readonly query: string }[] = [
  {
    rule: 'what a bank took is somebody’s loss or back when its dispute is over',
    query: `
      select dispute.id, dispute.status, sum(line.amount_cents) as disputed_cents
      from ledger_line line join dispute on dispute.id = line.object
      where line.account = 'DI' and dispute.status in ('WARNING_CLOSED', 'WON', 'LOST', 'PREVENTED')
      group by dispute.id having sum(line.amount_cents) <> 0`,
  },
  {
    rule: 'the business never keeps more of a pledge than its part',
    query: `${PARTS} select pledge_id, net_cents, kept_cents from parts where kept_cents > net_cents`,
  },
  {
    rule: 'what is due of a settled pledge was transferred, unless it was refused or its dispute is not over',
    query: `${PARTS}
      select pledge_id, due_cents, kept_cents from parts
      where due_cents > kept_cents
        and not exists (select from dispute where dispute.pledge_id = parts.pledge_id and dispute.done_at is null)
        and not exists (select from transfer refused where refused.pledge_id = parts.pledge_id and refused.status = 'ERROR'
          and not exists (select from transfer later where later.pledge_id = refused.pledge_id and later.number > refused.number))`,
  },
];
