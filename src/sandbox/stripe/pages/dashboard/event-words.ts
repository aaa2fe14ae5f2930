import type { Language } from '../words.ts';

/** What the types of events mean; the type itself is always shown beside it. */
const MEANINGS: Record<string, [fr: string, en: string]> = {
  'account.updated': ['Le compte a changé', 'The account changed'],
  'account.external_account.created': ['Compte bancaire ajouté', 'Bank account added'],
  'account.external_account.deleted': ['Compte bancaire retiré', 'Bank account removed'],
  'account.external_account.updated': ['Le compte bancaire a changé', 'The bank account changed'],
  'balance.available': ['Des fonds sont disponibles', 'Funds are available'],
  'capability.updated': ['Une capacité du compte a changé', 'A capability of the account changed'],
  'charge.dispute.closed': ['Litige terminé', 'Dispute closed'],
  'charge.dispute.created': ['Paiement contesté', 'Payment disputed'],
  'charge.dispute.funds_reinstated': ['Fonds rendus après litige', 'Funds given back after a dispute'],
  'charge.dispute.funds_withdrawn': ['Fonds retirés pour litige', 'Funds withdrawn for a dispute'],
  'charge.dispute.updated': ['Le litige a changé', 'The dispute changed'],
  'charge.failed': ['Paiement refusé par la banque', 'Payment declined by the bank'],
  'charge.refunded': ['Paiement remboursé', 'Payment refunded'],
  'charge.succeeded': ['Paiement accepté par la banque', 'Payment accepted by the bank'],
  'charge.updated': ['Frais du paiement connus', 'Fee of the payment known'],
  'checkout.session.completed': ['Carte enregistrée sur la page de Stripe', 'Card saved on Stripe’s page'],
  'checkout.session.expired': ['Page de Stripe expirée', 'Stripe’s page expired'],
  'customer.created': ['Client créé', 'Customer created'],
  'payment.created': ['Transfert reçu par l’entreprise', 'Transfer received by the business'],
  'payment_intent.canceled': ['Paiement annulé', 'Payment canceled'],
  'payment_intent.created': ['Paiement préparé', 'Payment prepared'],
  'payment_intent.payment_failed': ['Paiement manqué', 'Payment failed'],
  'payment_intent.requires_action': ['La banque veut le porteur', 'The bank asks for the holder'],
  'payment_intent.succeeded': ['Paiement réussi', 'Payment succeeded'],
  'payment_method.attached': ['Carte liée au client', 'Card attached to the customer'],
  'payment_method.detached': ['Carte oubliée', 'Card forgotten'],
  'payout.canceled': ['Virement annulé', 'Payout canceled'],
  'payout.created': ['Virement ordonné', 'Payout ordered'],
  'payout.failed': ['Virement revenu', 'Payout returned'],
  'payout.paid': ['Virement arrivé', 'Payout arrived'],
  'payout.updated': ['Le virement avance', 'The payout moves on'],
  'refund.created': ['Remboursement ordonné', 'Refund ordered'],
  'refund.failed': ['Remboursement revenu', 'Refund returned'],
  'refund.updated': ['Le remboursement avance', 'The refund moves on'],
  'setup_intent.created': ['Enregistrement de carte ouvert', 'Saving of a card begun'],
  'setup_intent.succeeded': ['Carte vérifiée', 'Card verified'],
  'transfer.created': ['Transfert vers l’entreprise', 'Transfer to the business'],
  'transfer.reversed': ['Transfert repris', 'Transfer taken back'],
};

export function meaningOf(type: string, language: Language): string {
  const [fr, en] = MEANINGS[type] ?? ['', ''];
  return language === 'fr' ? fr : en;
}
