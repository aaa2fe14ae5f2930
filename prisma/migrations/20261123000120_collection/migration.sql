-- Written by hand: what the minute sweep and the end of a collection look for stays cheap however many rows are settled.
create index payment_intent_unfinished on payment_intent (created_at) where status = 'CREATED';
create index transfer_unfinished on transfer (created_at) where status in ('CREATED', 'UNKNOWN');
create index transfer_without_account_side on transfer (created_at) where status = 'SUCCEEDED' and account_transaction is null;
create index refund_unfinished on refund (created_at) where status in ('CREATED', 'UNKNOWN');
create index payout_unfinished on payout (created_at) where status in ('CREATED', 'UNKNOWN');
create index charge_without_fee on charge (created_at) where fee_cents is null;

-- Two charges of one pledge are impossible (charge.pledge_id is unique); two succeeded payments of one pledge are, too.
create unique index payment_intent_one_success on payment_intent (pledge_id) where status = 'SUCCEEDED';
-- One refund by the platform itself for a payment that came after its pledge was dropped.
create unique index refund_once_automatic on refund (pledge_id) where reason = 'AFTER_DROP' and status not in ('FAILED', 'CANCELED', 'ERROR');
