import type { KindName } from '../../world/kinds.ts';
import type { Language } from '../words.ts';

/** What one object of a kind is called. */
const NOUNS: Partial<Record<KindName, [fr: string, en: string]>> = {
  account: ['Compte', 'Account'],
  balance_transaction: ['Mouvement', 'Movement'],
  bank_account: ['Banque', 'Bank'],
  charge: ['Paiement', 'Payment'],
  checkout_session: ['Page de paiement', 'Payment page'],
  customer: ['Client', 'Customer'],
  dispute: ['Litige', 'Dispute'],
  early_fraud_warning: ['Alerte de fraude', 'Fraud warning'],
  file: ['Pièce', 'File'],
  payment_intent: ['Intention de paiement', 'PaymentIntent'],
  payment_method: ['Carte', 'Card'],
  payout: ['Virement', 'Payout'],
  refund: ['Remboursement', 'Refund'],
  review: ['Examen', 'Review'],
  setup_intent: ['Enregistrement', 'SetupIntent'],
  transfer: ['Transfert', 'Transfer'],
  transfer_reversal: ['Reprise', 'Reversal'],
};

export function nounOf(kind: KindName, language: Language): string {
  const [fr, en] = NOUNS[kind] ?? [kind, kind];
  return language === 'fr' ? fr : en;
}
