import type { Language } from '../words.ts';

/** The types of balance transactions in a visitor's words. */
const TYPES: Record<string, [fr: string, en: string]> = {
  charge: ['Paiement', 'Payment'],
  payment: ['Transfert reçu', 'Transfer received'],
  refund: ['Remboursement', 'Refund'],
  refund_failure: ['Remboursement revenu', 'Refund returned'],
  payment_refund: ['Transfert repris', 'Transfer taken back'],
  transfer: ['Transfert', 'Transfer'],
  transfer_refund: ['Reprise d’un transfert', 'Reversal of a transfer'],
  payout: ['Virement', 'Payout'],
  payout_failure: ['Virement revenu', 'Payout returned'],
  payout_cancel: ['Virement annulé', 'Payout canceled'],
  stripe_fee: ['Frais de Stripe', 'Stripe fee'],
  adjustment: ['Litige', 'Dispute'],
};

export function transactionWord(type: string, language: Language): string {
  const [fr, en] = TYPES[type] ?? [type, type];
  return language === 'fr' ? fr : en;
}
