import type Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  DAY,
  manualPayouts,
  newWorld,
  pay,
  refusal,
  savedCard,
  startTestSandbox,
  type TestSandbox,
  type TestWorld,
} from '../testing/harness.ts';
import { balanceOf, expectBalanced, typesOf } from '../testing/money.ts';

let sandbox: TestSandbox;
let world: TestWorld;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());
afterEach(() => expectBalanced(world));

/** One charge of 50 € (49 € after its fee), contested or not by its card. */
async function charged(card = '4242424242424242'): Promise<string> {
  world = newWorld(sandbox.port);
  await manualPayouts(world);
  return chargeWith(card);
}

async function chargeWith(card: string): Promise<string> {
  await pay(world, await savedCard(world, card));
  return lastCharge();
}

async function lastCharge(): Promise<string> {
  const [charge] = (await world.stripe.charges.list({ limit: 1 })).data;
  return charge?.id ?? '';
}

async function disputeOf(charge: string): Promise<Stripe.Dispute> {
  const [dispute] = (await world.stripe.disputes.list({ charge })).data;
  if (!dispute) throw new Error('no dispute');
  return dispute;
}

const total = async () => (await balanceOf(world)).reduce((sum, part) => sum + part);

test('a chargeback takes its amount and a fee of 15 € in one balance transaction', async () => {
  const charge = await charged('4000000000000259');
  const dispute = await disputeOf(charge);
  expect(dispute).toMatchObject({ amount: 5000, is_charge_refundable: false });
  expect(dispute.balance_transactions).toMatchObject([
    {
      amount: -5000,
      fee: 1500,
      net: -6500,
      type: 'adjustment',
      reporting_category: 'dispute',
      source: dispute.id,
      fee_details: [{ amount: 1500, description: 'Dispute fee' }],
    },
  ]);
  expect(await total()).toBe(4900 - 6500);
  expect((await typesOf(world)).filter((type) => type.startsWith('charge.dispute'))).toEqual([
    'charge.dispute.created',
    'charge.dispute.funds_withdrawn',
  ]);
});

test('winning evidence: under review, then won, money and fee come back', async () => {
  const charge = await charged('4000000000000259');
  const { id } = await disputeOf(charge);
  const submitted = await world.stripe.disputes.update(id, {
    evidence: { uncategorized_text: 'winning_evidence', customer_name: 'Camille Delmas' },
    submit: true,
  });
  expect(submitted).toMatchObject({
    status: 'under_review',
    evidence_details: { has_evidence: true, submission_count: 1, submission_method: 'manual' },
  });
  await world.advance(60);
  const won = await world.stripe.disputes.retrieve(id);
  expect(won.status).toBe('won');
  expect(won.balance_transactions.map(({ amount, fee, net }) => [amount, fee, net])).toEqual([
    [-5000, 1500, -6500],
    [5000, -1500, 6500],
  ]);
  expect(await total()).toBe(4900);
  expect((await typesOf(world)).filter((type) => type.startsWith('charge.dispute')).slice(2)).toEqual([
    'charge.dispute.updated',
    'charge.dispute.funds_reinstated',
    'charge.dispute.closed',
  ]);
});

test('the profile keeps the fee of a won dispute, and asks one for countering', async () => {
  const charge = await charged();
  await world.control('POST', '/profile', {
    disputeFeeCents: 2000,
    disputeFeeReturned: false,
    counterDisputeFeeCents: 2000,
  });
  await world.control('POST', `/charges/${charge}/dispute`, { reason: 'product_unacceptable' });
  const { id } = await disputeOf(charge);
  await world.stripe.disputes.update(id, { evidence: { uncategorized_text: 'winning_evidence' } });
  await world.advance(60);
  expect(await total()).toBe(4900 - 2000 - 2000);
  const [fee] = (await world.stripe.balanceTransactions.list({ type: 'stripe_fee' })).data;
  expect(fee).toMatchObject({ amount: -2000, net: -2000, source: id });
  expect((await world.stripe.disputes.retrieve(id)).balance_transactions).toHaveLength(2);
});

test('losing evidence: lost, and what was taken stays taken', async () => {
  const charge = await charged('4000000000002685');
  const { id } = await disputeOf(charge);
  await world.stripe.disputes.update(id, { evidence: { uncategorized_text: 'losing_evidence' } });
  await world.advance(60);
  expect(await world.stripe.disputes.retrieve(id)).toMatchObject({
    status: 'lost',
    evidence_details: { past_due: false },
  });
  expect(await total()).toBe(4900 - 6500);
});

test('evidence is staged until it is submitted, and taken once', async () => {
  const charge = await charged('4000000000000259');
  const { id } = await disputeOf(charge);
  const staged = await world.stripe.disputes.update(id, {
    evidence: { product_description: 'Un four à pain' },
    submit: false,
  });
  expect(staged).toMatchObject({
    status: 'needs_response',
    evidence: { product_description: 'Un four à pain' },
    evidence_details: { has_evidence: true, submission_count: 0 },
  });
  const noted = await world.stripe.disputes.update(id, { metadata: { campaign: '1' } });
  expect(noted).toMatchObject({ status: 'needs_response', metadata: { campaign: '1' } });
  expect((await world.stripe.disputes.update(id, { submit: true })).status).toBe('under_review');
  const again = world.stripe.disputes.update(id, { evidence: { customer_name: 'X' } });
  expect((await refusal(again)).message).toContain('already been submitted');
});

test('an unanswered dispute is lost when its day has passed', async () => {
  const charge = await charged('4000000000000259');
  const { id, evidence_details } = await disputeOf(charge);
  const days = ((evidence_details.due_by ?? 0) - Date.now() / 1000) / DAY;
  expect(days).toBeGreaterThan(7);
  expect(days).toBeLessThanOrEqual(8);
  await world.advance(8 * DAY);
  expect(await world.stripe.disputes.retrieve(id)).toMatchObject({
    status: 'lost',
    evidence_details: { past_due: true },
  });
  const late = world.stripe.disputes.update(id, { evidence: { customer_name: 'X' } });
  expect((await refusal(late)).message).toBe('This dispute is already closed');
});

test('giving in loses a dispute at once', async () => {
  const charge = await charged('4000000000000259');
  const { id } = await disputeOf(charge);
  expect((await world.stripe.disputes.close(id)).status).toBe('lost');
  expect((await refusal(world.stripe.disputes.close(id))).statusCode).toBe(400);
});

test('an inquiry takes nothing; a refund in full answers it', async () => {
  await charged();
  const charge = await chargeWith('4000000000001976');
  const { id } = await disputeOf(charge);
  expect(await total()).toBe(9800);
  await world.stripe.refunds.create({ charge });
  expect((await world.stripe.disputes.retrieve(id)).status).toBe('warning_closed');
  expect(await total()).toBe(4800);
});

test('an inquiry is answered, escalates to a chargeback, or lapses after 120 days', async () => {
  const answered = await charged('4000000000001976');
  const first = await disputeOf(answered);
  const sent = await world.stripe.disputes.update(first.id, {
    evidence: { uncategorized_text: 'winning_evidence' },
  });
  expect(sent.status).toBe('warning_under_review');
  const second = await disputeOf(await chargeWith('4000000000001976'));
  await world.stripe.disputes.update(second.id, {
    evidence: { uncategorized_text: 'escalate_inquiry_evidence' },
  });
  const third = await disputeOf(await chargeWith('4000000000001976'));
  await world.advance(60);
  expect((await world.stripe.disputes.retrieve(first.id)).status).toBe('warning_closed');
  expect(await world.stripe.disputes.retrieve(second.id)).toMatchObject({
    status: 'needs_response',
    balance_transactions: [{ net: -6500 }],
    payment_method_details: { card: { case_type: 'chargeback' } },
  });
  await world.advance(120 * DAY);
  expect((await world.stripe.disputes.retrieve(third.id)).status).toBe('warning_closed');
});

test('a contested charge is not refunded while its money is gone, and is once the dispute was won', async () => {
  await charged();
  const charge = await chargeWith('4000000000000259');
  expect(await refusal(world.stripe.refunds.create({ charge }))).toMatchObject({ code: 'charge_disputed' });
  await world.control('POST', `/disputes/${(await disputeOf(charge)).id}/close`, { status: 'won' });
  expect((await world.stripe.refunds.create({ charge })).status).toBe('succeeded');
});

test('a refund that waited when its charge was contested fails, without ever having moved money', async () => {
  const charge = await charged();
  await world.advance(4 * DAY);
  await world.stripe.payouts.create({ amount: 4900, currency: 'eur' });
  const { id } = await world.stripe.refunds.create({ charge, amount: 1000 });
  await world.control('POST', `/charges/${charge}/dispute`, { amount: 4000 });
  const failed = await world.stripe.refunds.retrieve(id);
  expect(failed).toMatchObject({
    status: 'failed',
    failure_reason: 'charge_for_pending_refund_disputed',
    balance_transaction: null,
  });
  expect(await balanceOf(world)).toEqual([-5500, 0]);
});

test('the control opens, escalates and ends disputes in every way', async () => {
  const charge = await charged();
  const open = (body: object) =>
    world.control<{ id: string; status: string }>('POST', `/charges/${charge}/dispute`, body);
  const end = (id: string, status: string) => world.control('POST', `/disputes/${id}/close`, { status });
  const inquiry = await open({ amount: 1000, inquiry: true });
  expect(await world.control('POST', `/disputes/${inquiry.id}/escalate`)).toMatchObject({
    status: 'needs_response',
  });
  expect(await end(inquiry.id, 'prevented')).toMatchObject({ status: 'prevented' });
  expect(await total()).toBe(4900);
  const chargeback = await open({ amount: 1000, reason: 'duplicate' });
  expect(await end(chargeback.id, 'lost')).toMatchObject({ status: 'lost' });
  const appealed = await world.control<{ status: string }>('POST', `/disputes/${chargeback.id}/offer_appeal`);
  expect(appealed.status).toBe('appeal_needs_response');
  const sent = await world.stripe.disputes.update(chargeback.id, {
    evidence: { appeal: { card: { reason_for_filing: 'Livré le 3 mars' } } },
  });
  expect(sent.status).toBe('appeal_under_review');
  expect(await end(chargeback.id, 'won')).toMatchObject({ status: 'won' });
  expect(await total()).toBe(4900);
});
