/**
 * Version of the sentence that a backer agrees to before the card is saved (messages `pledgeConsent.sentence`). Each pledge stores it
 * beside the sentence shown; a change of the sentence's meaning needs a new version.
 */
export const CONSENT_VERSION = '2026-11';
