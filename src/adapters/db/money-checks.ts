interface Check {
  readonly rule: string;
  readonly query: string;
}

/** Rewards and pledges: what is taken is what pledges hold. A released pledge keeps its units: its campaign is over. */
const PLEDGE_CHECKS: readonly Check[] = [
  {
    rule: 'the units taken of a limited reward are those of the pledges that hold them',
    query: `
      select reward.id, reward.taken, coalesce(sum(line.quantity), 0) as held
      from reward
      left join (pledge_line line join pledge on pledge.id = line.pledge_id
          and pledge.status in ('OPEN', 'CONFIRMED', 'COLLECTING', 'COLLECTED', 'RELEASED')) on line.reward_id = reward.id
      where reward.quantity is not null
      group by reward.id having reward.taken <> coalesce(sum(line.quantity), 0)`,
  },
  {
    rule: 'the amount of a pledge is the sum of its lines',
    query: `
      select pledge.id, pledge.amount_cents, sum(line.amount_cents) as lines_cents
      from pledge join pledge_line line on line.pledge_id = pledge.id
      group by pledge.id having pledge.amount_cents <> sum(line.amount_cents)`,
  },
  {
    rule: 'a decision was made on the sum of the pledges that it moved',
    query: `
      select campaign.id, campaign.decided_pledged_cents, coalesce(sum(pledge.amount_cents), 0) as pledges_cents
      from campaign left join pledge on pledge.campaign_id = campaign.id
        and (pledge.status in ('COLLECTING', 'COLLECTED', 'DROPPED', 'RELEASED')
          -- Withdrawn after the decision.
          or (pledge.status = 'CANCELLED' and pledge.give_back_reason is not null and pledge.ended_at >= campaign.decided_at))
      where campaign.status in ('COLLECTING', 'FUNDED', 'FAILED')
      group by campaign.id having campaign.decided_pledged_cents <> coalesce(sum(pledge.amount_cents), 0)`,
  },
  {
    rule: 'pledges are in a state that their campaign allows',
    query: `
      select pledge.id, pledge.status, campaign.status as campaign_status
      from pledge join campaign on campaign.id = pledge.campaign_id
      where (campaign.status in ('COLLECTING', 'FUNDED', 'FAILED') and pledge.status in ('OPEN', 'CONFIRMED'))
        or (campaign.status in ('LIVE', 'SUSPENDED', 'FAILED') and pledge.status in ('COLLECTING', 'COLLECTED', 'DROPPED'))
        or (campaign.status = 'FUNDED' and pledge.status = 'COLLECTING')
        or (campaign.status in ('LIVE', 'COLLECTING', 'FUNDED') and pledge.status = 'RELEASED')`,
  },
];

const PAYMENT_CHECKS: readonly Check[] = [
  {
    rule: 'no pledge was paid twice',
    query: `
      select pledge_id, count(*) as payments from payment_intent
      where status = 'SUCCEEDED' group by pledge_id having count(*) > 1`,
  },
  {
    rule: 'a collected pledge has one charge of its amount, and no other pledge keeps one',
    query: `
      select pledge.id, pledge.status, pledge.amount_cents, charge.amount_cents as charged_cents
      from pledge left join charge on charge.pledge_id = pledge.id
      where (pledge.status = 'COLLECTED' and charge.amount_cents is distinct from pledge.amount_cents)
        or (pledge.status <> 'COLLECTED' and charge.id is not null
          and not exists (select from refund_request request where request.pledge_id = pledge.id))`,
  },
  {
    rule: 'nothing is being tried on a pledge that has ended',
    query: `
      select pledge.id, pledge.status, attempt.status as attempt_status
      from pledge join payment_attempt attempt on attempt.pledge_id = pledge.id
      where pledge.status not in ('COLLECTING') and attempt.status in ('CREATED', 'UNKNOWN', 'PROCESSING', 'REQUIRES_ACTION')`,
  },
  {
    rule: 'a charge whose fee is known is in the ledger, and what is in the ledger is what was charged',
    query: `
      select charge.id, charge.amount_cents, charge.fee_cents, sum(line.amount_cents) as posted_cents
      from charge left join ledger_line line on line.object = charge.id and line.account = 'SP'
      where charge.fee_cents is not null
      group by charge.id having sum(line.amount_cents) is distinct from charge.amount_cents - charge.fee_cents`,
  },
];

const SETTLEMENT_CHECKS: readonly Check[] = [
  {
    rule: 'a funded campaign is settled, and only a funded one',
    query: `
      select campaign.id, campaign.status from campaign left join settlement on settlement.campaign_id = campaign.id
      where (campaign.status = 'FUNDED') <> (settlement.campaign_id is not null)`,
  },
  {
    rule: 'the parts that a settlement froze sum to what was collected and to what is transferred',
    query: `
      select settlement.campaign_id, settlement.collected_cents, settlement.transferred_cents,
        coalesce(sum(settled.collected_cents), 0) as parts_collected_cents, coalesce(sum(settled.net_cents), 0) as parts_net_cents
      from settlement left join settled_charge settled on settled.campaign_id = settlement.campaign_id
      group by settlement.campaign_id
      having settlement.collected_cents <> coalesce(sum(settled.collected_cents), 0)
        or settlement.transferred_cents <> coalesce(sum(settled.net_cents), 0)`,
  },
  {
    rule: 'a transfer carries its part of the settlement, or what refunds had left of it',
    query: `
      select transfer.id, transfer.amount_cents, settled.net_cents, transfer_still_due(transfer.pledge_id) as still_due_cents
      from transfer left join settled_charge settled on settled.pledge_id = transfer.pledge_id
      where settled.pledge_id is null
        or (transfer.amount_cents <> settled.net_cents and transfer.amount_cents < transfer_still_due(transfer.pledge_id))
        or transfer.amount_cents > settled.net_cents`,
  },
  {
    rule: 'never more is taken back of a transfer than it moved',
    query: `
      select transfer.id, transfer.amount_cents, sum(reversal.amount_cents) as reversed_cents
      from transfer join reversal on reversal.transfer_id = transfer.id and reversal.status <> 'ERROR'
      group by transfer.id having sum(reversal.amount_cents) > transfer.amount_cents`,
  },
  {
    rule: 'never more is promised back of a charge than it took and no dispute took back',
    query: `
      select charge.id, charge.amount_cents, sum(request.amount_cents) as asked_cents
      from charge join refund_request request on request.pledge_id = charge.pledge_id and request.status <> 'CANCELLED'
      group by charge.id having sum(request.amount_cents) + coalesce((select sum(dispute.amount_cents) from dispute
        where dispute.charge_id = charge.id and dispute.status = 'LOST'), 0) > charge.amount_cents`,
  },
  {
    rule: 'a refund gives back what was promised, once',
    query: `
      select request.id, request.status, request.amount_cents, coalesce(sum(refund.amount_cents), 0) as refunded_cents
      from refund_request request left join refund on refund.request_id = request.id and refund.status = 'SUCCEEDED'
      group by request.id
      having coalesce(sum(refund.amount_cents), 0) <> case when request.status = 'DONE' then request.amount_cents else 0 end`,
  },
  {
    rule: 'a transfer never exceeds its charge',
    query: `
      select transfer.id, transfer.amount_cents, charge.amount_cents as charged_cents
      from transfer join charge on charge.id = transfer.charge_id where transfer.amount_cents > charge.amount_cents`,
  },
  {
    rule: 'no more is paid out for a campaign than was transferred and not taken back',
    query: `
      select campaign_id, paid_cents, transferred_cents from (
        select campaign_id, sum(amount_cents) as paid_cents,
          (select coalesce(sum(amount_cents), 0) from transfer
            where transfer.campaign_id = payout.campaign_id and transfer.status = 'SUCCEEDED')
          - (select coalesce(sum(amount_cents), 0) from reversal
            where reversal.campaign_id = payout.campaign_id and reversal.status <> 'ERROR') as transferred_cents
        from payout where status not in ('FAILED', 'CANCELED', 'ERROR') group by campaign_id) as payouts
      where paid_cents > transferred_cents`,
  },
  {
    rule: 'money on its way is in no object that has arrived',
    query: `
      select line.object, sum(line.amount_cents) as moving_cents
      from ledger_line line
      where line.account = 'MV' and not exists (
        select from payout where payout.stripe_id = line.object and (payout.status in ('PENDING', 'IN_TRANSIT')
          or (payout.status in ('FAILED', 'CANCELED') and payout.failure_transaction is null)))
      group by line.object having sum(line.amount_cents) <> 0`,
  },
  {
    rule: 'what is left on a business’s balance is what was transferred, not taken back and not paid out',
    query: `
      with balance as (
        select campaign_id, sum(amount_cents) as balance_cents from ledger_line
        where account = 'SB' and campaign_id is not null group by campaign_id
      ), expected as (
        select campaign.id as campaign_id,
          (select coalesce(sum(amount_cents), 0) from transfer where transfer.campaign_id = campaign.id
            and account_transaction is not null)
          - (select coalesce(sum(amount_cents), 0) from reversal where reversal.campaign_id = campaign.id
            and account_transaction is not null)
          - (select coalesce(sum(amount_cents), 0) from payout where payout.campaign_id = campaign.id
            and balance_transaction is not null and failure_transaction is null) as expected_cents
        from campaign
      )
      select campaign_id, balance_cents, expected_cents from balance join expected using (campaign_id)
      where balance_cents <> expected_cents`,
  },
  {
    rule: 'what is owed to a backer is what was promised and has not arrived',
    query: `
      with owed as (
        select pledge_id, -sum(amount_cents) as owed_cents from ledger_line where account = 'BO' group by pledge_id
      ), open as (
        select request.pledge_id, sum(request.amount_cents) as open_cents from refund_request request
        where request.status in ('OPEN', 'DONE') and not exists (
          select from refund where refund.request_id = request.id
            and balance_transaction is not null and failure_transaction is null)
        group by request.pledge_id
      )
      select pledge_id, coalesce(owed_cents, 0) as owed_cents, coalesce(open_cents, 0) as open_cents
      from owed full join open using (pledge_id)
      where coalesce(owed_cents, 0) <> coalesce(open_cents, 0)`,
  },
];

/** What must hold of pledges, payments, settlements and payouts, beside the ledger itself. */
export const MONEY_CHECKS: readonly Check[] = [...PLEDGE_CHECKS, ...PAYMENT_CHECKS, ...SETTLEMENT_CHECKS];
