import { html, type Markup } from '../html.ts';
import type { Language } from '../words.ts';

type Tone = 'good' | 'wait' | 'bad' | 'calm';

/** Stripe's states, of all kinds of objects, in words that a visitor reads. */
const STATES: Record<string, [tone: Tone, fr: string, en: string]> = {
  succeeded: ['good', 'Réussi', 'Succeeded'],
  failed: ['bad', 'Échoué', 'Failed'],
  declined: ['bad', 'Refusé', 'Declined'],
  pending: ['wait', 'En attente', 'Pending'],
  available: ['good', 'Disponible', 'Available'],
  refunded: ['calm', 'Remboursé', 'Refunded'],
  partly_refunded: ['calm', 'Remboursé en partie', 'Partly refunded'],
  disputed: ['bad', 'Contesté', 'Disputed'],
  canceled: ['calm', 'Annulé', 'Canceled'],
  requires_payment_method: ['wait', 'Attend une carte', 'Needs a card'],
  requires_confirmation: ['wait', 'À confirmer', 'To confirm'],
  requires_action: ['wait', 'Attend le porteur', 'Waits for the holder'],
  processing: ['wait', 'En cours', 'Processing'],
  moved: ['good', 'Versé', 'Moved'],
  reversed: ['calm', 'Repris', 'Reversed'],
  partly_reversed: ['calm', 'Repris en partie', 'Partly reversed'],
  in_transit: ['wait', 'En route', 'In transit'],
  paid: ['good', 'Arrivé', 'Paid'],
  returned: ['bad', 'Revenu', 'Returned'],
  active: ['good', 'En service', 'Active'],
  incomplete: ['wait', 'À compléter', 'To complete'],
  restricted: ['bad', 'Restreint', 'Restricted'],
  saved: ['good', 'Enregistrée', 'Saved'],
  detached: ['calm', 'Détachée', 'Detached'],
  open: ['wait', 'Ouverte', 'Open'],
  complete: ['good', 'Terminée', 'Complete'],
  expired: ['calm', 'Expirée', 'Expired'],
  delivered: ['good', 'Reçu', 'Received'],
  queued: ['wait', 'En chemin', 'On its way'],
  held: ['wait', 'Retenu', 'Held back'],
  scheduled: ['wait', 'Nouvel essai prévu', 'To be tried again'],
  undelivered: ['bad', 'Non reçu', 'Not received'],
  unaddressed: ['calm', 'Sans destinataire', 'For nobody'],
  needs_response: ['bad', 'Réponse attendue', 'Needs a response'],
  warning_needs_response: ['wait', 'Demande d’explication', 'Inquiry'],
  under_review: ['wait', 'À l’étude', 'Under review'],
  warning_under_review: ['wait', 'À l’étude', 'Under review'],
  won: ['good', 'Gagné', 'Won'],
  lost: ['bad', 'Perdu', 'Lost'],
  warning_closed: ['calm', 'Clos', 'Closed'],
  prevented: ['calm', 'Évité', 'Prevented'],
};

export function badge(state: string, language: Language): Markup {
  const [tone, fr, en] = STATES[state] ?? ['calm', state, state];
  return html`<span class="badge ${tone}">${language === 'fr' ? fr : en}</span>`;
}
