import type { RefusalCode } from '@/domain/refusal';

/** What a server action gives back to its form: `useActionState(action, emptyForm)`. */
export type FormState = {
  /** A sentence about the whole form, in the reader's language; null when there is nothing to say. */
  message: string | null;
  /** Field name → sentence, in the order of the fields. */
  errors: Record<string, string>;
  /** Field name → what was typed, to be shown again. */
  values: Record<string, string>;
  /** Why it was refused, for forms that answer one reason in their own way. */
  code?: RefusalCode;
};

export const emptyForm: FormState = { message: null, errors: {}, values: {} };

/** Everything textual that was typed; files and React's own fields are left out. */
export function typedValues(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$')) typed[name] = value;
  }
  return typed;
}
