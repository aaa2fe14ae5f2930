import type { z } from 'zod';
import { typedValues } from '@/components/ui/form-state';
import { type FieldRefusal, REFUSAL_CODES, Refusal, type RefusalCode } from '@/domain/refusal';

/**
 * What a form says, in the shape that its schema gives it. A schema names a refusal code as the message of a check
 * (`z.string().min(1, 'NAME_MISSING')`); fields that fail without one are FORM_INCOMPLETE.
 */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: FormData): z.output<Schema> {
  const result = schema.safeParse(typedValues(form));
  if (result.success) return result.data;
  const fields = new Map<string, FieldRefusal>();
  for (const issue of result.error.issues) {
    const field = issue.path.join('-');
    if (!fields.has(field)) fields.set(field, { field, code: codeOf(issue.message) });
  }
  throw new Refusal('FORM_INCOMPLETE', [...fields.values()]);
}

const codeOf = (message: string): RefusalCode =>
  REFUSAL_CODES.find((code) => code === message) ?? 'FORM_INCOMPLETE';
