import type { Language } from '../words.ts';

/** Stripe's codes of reasons and failures, in words. */
const CODES: Record<string, [fr: string, en: string]> = {
  requested_by_customer: ['Demandé par le client', 'Requested by the customer'],
  duplicate: ['En double', 'Duplicate'],
  fraudulent: ['Frauduleux', 'Fraudulent'],
  product_not_received: ['Non reçu', 'Not received'],
  product_unacceptable: ['Non conforme', 'Not as described'],
  account_closed: ['Compte bancaire fermé', 'Bank account closed'],
  no_account: ['Compte bancaire introuvable', 'No such bank account'],
  insufficient_funds: ['Provision insuffisante', 'Insufficient funds'],
  authentication_required: ['Authentification demandée', 'Authentication required'],
  lost_card: ['Carte perdue', 'Lost card'],
  generic_decline: ['Refus sans motif', 'Declined without a reason'],
  card_declined: ['Carte refusée', 'Card declined'],
  expired_card: ['Carte expirée', 'Expired card'],
  expired_or_canceled_card: ['Carte expirée ou annulée', 'Expired or canceled card'],
};

/** The words of a code; what is not known stays as it is. */
export function coded(code: string, language: Language): string {
  const [fr, en] = CODES[code] ?? [code, code];
  return language === 'fr' ? fr : en;
}
