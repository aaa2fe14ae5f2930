import type { FindingKind } from '@/domain/reconciliation';
import type { Tx } from './client';

export interface Finding {
  readonly kind: FindingKind;
  readonly account: string;
  readonly subject: string;
  readonly detail: string;
  readonly expectedCents: number | bigint | null;
  readonly foundCents: number | bigint | null;
}

/** Writes down what differs, or that it still does. What a person closed stays closed until its figures change. */
export async function noteFinding(tx: Tx, finding: Finding, at: Date): Promise<void> {
  const { kind, account, subject, detail, expectedCents, foundCents } = finding;
  await tx.$executeRaw`
    insert into reconciliation_finding as known
      (id, kind, account, subject, detail, expected_cents, found_cents, first_seen_at, last_seen_at)
    values (uuidv7(), ${kind}::"FindingKind", ${account}, ${subject}, ${detail},
      ${expectedCents}::bigint, ${foundCents}::bigint, ${at}::timestamptz, ${at}::timestamptz)
    on conflict (kind, account, subject) do update set
      detail = excluded.detail, expected_cents = excluded.expected_cents, found_cents = excluded.found_cents,
      last_seen_at = excluded.last_seen_at,
      first_seen_at = case when known.resolved_at is null or known.closed_by is not null
        then known.first_seen_at else excluded.first_seen_at end,
      resolved_at = case when known.closed_by is not null and (known.expected_cents, known.found_cents)
        is not distinct from (excluded.expected_cents, excluded.found_cents) then known.resolved_at end,
      closed_by = case when (known.expected_cents, known.found_cents)
        is not distinct from (excluded.expected_cents, excluded.found_cents) then known.closed_by end`;
}

/**
 * Closes what this run did not find any more. A transaction does not vanish at Stripe and an old one is not listed again: it is closed when the
 * ledger has come to say the same.
 */
export async function closeVanished(tx: Tx, runStartedAt: Date, at: Date): Promise<void> {
  await tx.$executeRaw`
    update reconciliation_finding set resolved_at = ${at}::timestamptz
    where resolved_at is null and last_seen_at < ${runStartedAt}::timestamptz
      and kind not in ('TRANSACTION_UNKNOWN', 'AMOUNT_DIFFERS')`;
  await tx.$executeRaw`
    update reconciliation_finding finding set resolved_at = ${at}::timestamptz
    where resolved_at is null and kind in ('TRANSACTION_UNKNOWN', 'AMOUNT_DIFFERS')
      and found_cents = (
        select sum(amount_cents) from ledger_line
        where transaction = finding.subject and account in ('SP', 'SB'))`;
}
