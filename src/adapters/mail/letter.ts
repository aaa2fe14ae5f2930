import type { Operator } from '../db/operator';
import type { Voice } from './voice';

/** Who reads it; some mails are told differently to each. */
export type Audience = 'backer' | 'business' | 'desk' | 'visitor';

export interface Seller {
  /** Of the row `business`. */
  readonly id: string;
  readonly name: string;
  readonly siret: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
}

/** What a letter may use beside its own variables. */
export interface MailContext {
  readonly locale: 'fr' | 'en';
  readonly audience: Audience;
  /** Business instant at which the mail was asked for. */
  readonly askedAt: Date;
  readonly appUrl: string;
  /** Address of "Ma contribution", made anew for this delivery; null when the mail is not about a pledge. */
  readonly pledgeUrl: string | null;
  /** The campaign's business: who the backer's contract is with. */
  readonly seller: Seller | null;
  /** ISO instant; null before the campaign is live. */
  readonly deadlineAt: string | null;
  readonly operator: Operator;
}

/** A piece of a letter. Texts are plain, but for the marks of `voice.ts` that make words strong; HTML and plain text are both made from them. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'small'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'receipt';
      readonly heading: string;
      readonly lines: readonly Priced[];
      readonly total: Priced;
    }
  | {
      readonly kind: 'steps';
      readonly heading: string;
      readonly steps: readonly { readonly when: string; readonly what: string }[];
    }
  | {
      readonly kind: 'quotes';
      readonly quotes: readonly { readonly heading: string; readonly text: string }[];
    }
  | {
      readonly kind: 'wall';
      readonly reachedCents: number;
      readonly goalCents: number;
      readonly caption: string;
    }
  | { readonly kind: 'links'; readonly links: readonly Link[] };

export interface Link {
  readonly label: string;
  readonly url: string;
}

export interface Priced {
  readonly label: string;
  readonly amount: string;
}

export interface Letter {
  readonly subject: string;
  /** The line that mail programs show beside the subject. */
  readonly preheader: string;
  /** What it is about, above the title: the campaign. */
  readonly about: string;
  readonly title: string;
  readonly before: readonly Block[];
  /** The one thing to do. */
  readonly button: Link | null;
  readonly after: readonly Block[];
}

export type LetterWriter<Variables> = (variables: Variables, voice: Voice, context: MailContext) => Letter;
