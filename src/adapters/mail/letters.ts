import type { MailKind, MailVariables } from './kinds';
import type { LetterWriter } from './letter';
import { disputeLetters } from './letters/dispute';
import { outcomeLetters } from './letters/outcome';
import { payoutLetters } from './letters/payout';
import { pledgeLetters } from './letters/pledge';
import { repairLetters } from './letters/repair';
import { staffLetters } from './letters/staff';
import { vettingLetters } from './letters/vetting';
import { withdrawalLetters } from './letters/withdrawal';

/** Every mail. A kind without a letter does not compile. */
export const LETTERS: { readonly [K in MailKind]: LetterWriter<MailVariables[K]> } = {
  ...staffLetters,
  ...pledgeLetters,
  ...repairLetters,
  ...outcomeLetters,
  ...vettingLetters,
  ...withdrawalLetters,
  ...payoutLetters,
  ...disputeLetters,
};
