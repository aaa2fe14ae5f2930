/**
 * Why a request is refused. Closed: a code without a sentence in each language does not compile (see app/refusal-sentence).
 * Rules return one of these or null; use cases throw `Refusal`.
 */
export const REFUSAL_CODES = [
  // anybody
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'TOO_MANY_REQUESTS',
  'CHANGED_BY_SOMEBODY_ELSE',
  'ALREADY_DONE',
  'FORM_INCOMPLETE',
  'EMAIL_INVALID',
  'PAYMENT_SERVICE_AWAY',
  // business
  'SIRET_INVALID',
  'SIRET_TAKEN',
  'NAME_MISSING',
  'COMMUNE_OUTSIDE_TERRITORY',
  'STRIPE_NOT_READY',
  // campaign being written
  'TITLE_MISSING',
  'TITLE_TOO_LONG',
  'PITCH_MISSING',
  'PITCH_TOO_LONG',
  'TEXT_MISSING',
  'TEXT_TOO_LONG',
  'GOAL_OUT_OF_RANGE',
  'DURATION_OUT_OF_RANGE',
  'BUDGET_MISSING',
  'BUDGET_DOES_NOT_ADD_UP',
  'BUDGET_LINE_INVALID',
  'COVER_MISSING',
  'COVER_ALT_MISSING',
  'REWARD_MISSING',
  'REWARD_PRICE_TOO_LOW',
  'REWARD_PRICE_TOO_HIGH',
  'REWARD_TITLE_MISSING',
  'REWARD_MONTH_INVALID',
  'REWARD_PLACE_MISSING',
  'REWARD_POSTAGE_MISSING',
  'REWARD_QUANTITY_BELOW_TAKEN',
  'REWARD_HAS_BACKERS',
  'CAMPAIGN_NOT_EDITABLE',
  'LAUNCH_DATE_INVALID',
  'LAUNCH_IN_THE_PAST',
  'LAUNCH_TOO_FAR',
  // vetting
  'WRONG_STATUS',
  'CHECKLIST_INCOMPLETE',
  'REMARK_MISSING',
  'REMARKS_UNANSWERED',
  'REASON_MISSING',
  'CONFLICT_OF_INTEREST',
  // pledging
  'CAMPAIGN_NOT_OPEN',
  'CAMPAIGN_ENDED',
  'CAMPAIGN_SUSPENDED',
  'PLEDGE_BELOW_MINIMUM',
  'PLEDGE_ABOVE_MAXIMUM',
  'PLEDGE_EMPTY',
  'REWARD_SOLD_OUT',
  'REWARD_CLOSED',
  'REWARD_NOT_OF_CAMPAIGN',
  'QUANTITY_INVALID',
  'AMOUNT_INVALID',
  'ZONE_NOT_SERVED',
  'ADDRESS_MISSING',
  'TOO_MANY_OPEN_PLEDGES',
  'DRAFT_EXPIRED',
  'PLEDGE_NOT_CHANGEABLE',
  'LAST_DAY_RULE',
  'LINK_INVALID',
  'LINK_EXPIRED',
  // paying
  'PAYMENT_IN_PROGRESS',
  'REPAIR_OVER',
  'NOT_A_SALE',
  'NOT_CONFIRMED',
  'WITHDRAWAL_OVER',
  'CARD_REFUSED',
  'CARD_NOT_SAVED',
  // money moved by people
  'CAMPAIGN_HELD',
  'NOTHING_TO_REFUND',
  'REFUND_TOO_LARGE',
  'REFUND_DISPUTED',
  'REFUND_NEEDS_DESK',
  'EVIDENCE_TOO_LATE',
  'EXPLANATION_MISSING',
  'NO_DEBT',
  'OTHER_BUSINESS',
  // pictures
  'PICTURE_MISSING',
  'PICTURE_TOO_LARGE',
  'PICTURE_NOT_AN_IMAGE',
  'PICTURE_TOO_SMALL',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** One field of a form that is not acceptable, named as the form names it. */
export interface FieldRefusal {
  readonly field: string;
  readonly code: RefusalCode;
}

/** An expected "no". Everything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly fields: readonly FieldRefusal[];

  constructor(code: RefusalCode, fields: readonly FieldRefusal[] = []) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.fields = fields;
  }
}

/** Throws the first reason that is not null; the usual way for a use case to ask the domain. */
export function refuseIf(reason: RefusalCode | null): void {
  if (reason) throw new Refusal(reason);
}
