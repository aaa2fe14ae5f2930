import type Stripe from 'stripe';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';

interface Facts {
  amount: number;
  reason: string;
  inquiry: boolean;
  /** Unix seconds until which evidence is taken. */
  dueBy: number;
}

/** Visa's codes for the reasons that the sandbox knows; others have none. */
const NETWORK_CODES: Record<string, string> = {
  fraudulent: '10.4',
  duplicate: '12.6.1',
  product_not_received: '13.1',
  product_unacceptable: '13.3',
  subscription_canceled: '13.2',
  credit_not_processed: '13.6',
};

const NO_EVIDENCE: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};

/** What a card holder's bank opens against a charge. Its balance transactions are shown from the ledger. */
export function newDispute(world: World, charge: EntryOf<'charge'>, facts: Facts): Stripe.Dispute {
  const { billing_details, payment_method_details } = charge.object;
  const network_reason_code = NETWORK_CODES[facts.reason] ?? null;
  const brand = payment_method_details?.card?.brand ?? 'visa';
  return {
    id: world.id('du'),
    object: 'dispute',
    amount: facts.amount,
    balance_transactions: [],
    charge: charge.id,
    created: world.now(),
    currency: charge.object.currency,
    enhanced_eligibility_types: [],
    evidence: {
      ...NO_EVIDENCE,
      customer_email_address: billing_details.email,
      customer_name: billing_details.name,
    },
    evidence_details: {
      due_by: facts.dueBy,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: facts.inquiry,
    livemode: false,
    metadata: {},
    network_reason_code,
    payment_intent: idOf(charge.object.payment_intent),
    payment_method_details: {
      type: 'card',
      card: {
        brand,
        case_type: facts.inquiry ? 'inquiry' : 'chargeback',
        network: brand,
        network_reason_code,
      },
    },
    reason: facts.reason,
    status: facts.inquiry ? 'warning_needs_response' : 'needs_response',
  };
}
