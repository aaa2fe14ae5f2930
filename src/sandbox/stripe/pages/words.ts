export type Language = 'fr' | 'en';

/** French first; English when the session asks for it, or else the browser. */
export function languageOf(locale: string | null | undefined, acceptLanguage: string | undefined): Language {
  if (locale && locale !== 'auto') return locale.startsWith('en') ? 'en' : 'fr';
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'fr';
}

const FR = {
  brand: 'Stripe — bac à sable',
  notice: 'Page d’essai : aucune vraie carte, aucun vrai argent.',
  payTitle: 'Enregistrer votre carte',
  payNowTitle: 'Payer par carte',
  total: 'Total à payer maintenant :',
  pay: 'Payer',
  number: 'Numéro de carte',
  expiry: 'Date d’expiration (MM/AA)',
  cvc: 'Code de sécurité (CVC)',
  name: 'Nom du titulaire',
  save: 'Enregistrer la carte',
  cancel: 'Annuler et revenir',
  testCards: 'Cartes d’essai',
  testCardsHelp: 'Choisissez une carte : le formulaire se remplit, il reste à l’enregistrer.',
  invalidNumber: 'Ce numéro de carte n’est pas valide.',
  invalidExpiry: 'Cette date n’est pas valide, ou elle est passée.',
  invalidCvc: 'Ce code compte trois ou quatre chiffres.',
  missingName: 'Indiquez le nom du titulaire.',
  correct: 'Corrigez les champs signalés.',
  refused: 'Votre carte a été refusée. Essayez une autre carte.',
  authenticationFailed: 'L’authentification n’a pas abouti. Réessayez, ou prenez une autre carte.',
  expiredTitle: 'Cette page a expiré',
  expiredText: 'Le délai pour enregistrer une carte ici est passé. Aucune somme n’a été débitée.',
  doneTitle: 'Votre carte est déjà enregistrée',
  doneText: 'Cette page a déjà servi.',
  back: 'Revenir au site',
  challengeTitle: 'Authentification 3-D Secure',
  challengeText: 'Votre banque vous demande de confirmer cette opération.',
  challengeSetup: 'Enregistrement d’une carte, sans débit.',
  succeed: 'Réussir',
  fail: 'Échouer',
  abandon: 'Abandonner',
  overTitle: 'Cette demande est close',
  overText: 'L’authentification a déjà reçu une réponse, ou l’opération n’est plus en cours.',
  onboardTitle: 'Votre compte de paiement',
  onboardText: 'Ces renseignements sont fictifs ; vous pouvez les laisser tels quels.',
  company: 'Raison sociale',
  siret: 'SIRET',
  representative: 'Représentant légal',
  iban: 'IBAN du compte bancaire',
  complete: 'Compléter et envoyer',
  incomplete: 'Laisser incomplet',
  verificationFailed: 'Faire échouer la vérification',
  invalidIban: 'Cet IBAN n’est pas valide.',
  expressTitle: 'Votre compte Express',
  bankAccount: 'Compte bancaire des virements',
  changeIban: 'Changer d’IBAN',
  changed: 'Le compte bancaire a été changé.',
  balance: 'Solde',
  available: 'disponible',
  pending: 'en attente',
  payouts: 'Virements',
  none: 'Rien pour l’instant.',
};

const EN: typeof FR = {
  brand: 'Stripe — sandbox',
  notice: 'Test page: no real card, no real money.',
  payTitle: 'Save your card',
  payNowTitle: 'Pay by card',
  total: 'Total to pay now:',
  pay: 'Pay',
  number: 'Card number',
  expiry: 'Expiry date (MM/YY)',
  cvc: 'Security code (CVC)',
  name: 'Cardholder name',
  save: 'Save the card',
  cancel: 'Cancel and go back',
  testCards: 'Test cards',
  testCardsHelp: 'Choose a card: the form is filled in, then save it.',
  invalidNumber: 'This card number is not valid.',
  invalidExpiry: 'This date is not valid, or it has passed.',
  invalidCvc: 'This code has three or four digits.',
  missingName: 'Enter the cardholder’s name.',
  correct: 'Please correct the fields below.',
  refused: 'Your card was declined. Try another card.',
  authenticationFailed: 'Authentication did not succeed. Try again, or use another card.',
  expiredTitle: 'This page has expired',
  expiredText: 'The time to save a card here has passed. Nothing was charged.',
  doneTitle: 'Your card is already saved',
  doneText: 'This page has already been used.',
  back: 'Back to the site',
  challengeTitle: '3-D Secure authentication',
  challengeText: 'Your bank asks you to confirm this operation.',
  challengeSetup: 'Saving a card, nothing is charged.',
  succeed: 'Succeed',
  fail: 'Fail',
  abandon: 'Give up',
  overTitle: 'This request is closed',
  overText: 'The authentication was already answered, or the operation is over.',
  onboardTitle: 'Your payment account',
  onboardText: 'These details are made up; you may leave them as they are.',
  company: 'Company name',
  siret: 'Company number (SIRET)',
  representative: 'Legal representative',
  iban: 'IBAN of the bank account',
  complete: 'Complete and send',
  incomplete: 'Leave incomplete',
  verificationFailed: 'Make the verification fail',
  invalidIban: 'This IBAN is not valid.',
  expressTitle: 'Your Express account',
  bankAccount: 'Bank account for payouts',
  changeIban: 'Change the IBAN',
  changed: 'The bank account was changed.',
  balance: 'Balance',
  available: 'available',
  pending: 'pending',
  payouts: 'Payouts',
  none: 'Nothing yet.',
};

export type Words = typeof FR;

export const WORDS: Record<Language, Words> = { fr: FR, en: EN };

/** Cents as a person reads them. */
export function money(cents: number, language: Language): string {
  const written = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(cents / 100);
  return written.replace('-', '−');
}

/** A date that Stripe gives as midnight in universal time. */
export function day(unixSeconds: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    unixSeconds * 1000,
  );
}

export function instant(unixSeconds: number, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(unixSeconds * 1000);
}
