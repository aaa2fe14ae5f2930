import type Stripe from 'stripe';
import {
  boolean,
  expand,
  ignored,
  list,
  metadata,
  object,
  pagination,
  range,
  type Table,
  text,
  texts,
} from '../transport/param-table.ts';

type Evidence = Stripe.DisputeUpdateParams.Evidence;

/** Evidence that is the id of an uploaded file. */
export const EVIDENCE_FILES = [
  'cancellation_policy',
  'customer_communication',
  'customer_signature',
  'duplicate_charge_documentation',
  'receipt',
  'refund_policy',
  'service_documentation',
  'shipping_documentation',
  'uncategorized_file',
] as const satisfies (keyof Evidence)[];

const long = text({ max: 20_000 });

const evidence = object<Evidence>({
  ...texts(...EVIDENCE_FILES),
  ...texts('billing_address', 'customer_email_address', 'customer_name', 'customer_purchase_ip'),
  ...texts('duplicate_charge_id', 'service_date', 'shipping_address', 'shipping_carrier'),
  ...texts('shipping_date', 'shipping_tracking_number'),
  access_activity_log: long,
  cancellation_policy_disclosure: long,
  cancellation_rebuttal: long,
  duplicate_charge_explanation: long,
  product_description: long,
  refund_policy_disclosure: long,
  refund_refusal_explanation: long,
  uncategorized_text: long,
  appeal: object<Stripe.DisputeUpdateParams.Evidence.Appeal>({
    card: object<NonNullable<Stripe.DisputeUpdateParams.Evidence.Appeal['card']>>({
      reason_for_filing: long,
      supporting_files: list(text()),
    }),
  }),
  ...ignored('enhanced_evidence'),
});

export const disputeUpdate: Table<Stripe.DisputeUpdateParams> = {
  ...expand,
  evidence,
  metadata,
  submit: boolean,
  intended_submission_method: text({
    oneOf: ['manual', 'prefer_manual', 'prefer_smart_disputes', 'smart_disputes'],
  }),
};

export const disputeList: Table<Stripe.DisputeListParams> = {
  ...pagination,
  created: range,
  ...texts('charge', 'payment_intent'),
};
