import { createHash } from 'node:crypto';

/** A short mark of what a person saw when opening a form; a different one at saving means that somebody else saved in between. */
export function fingerprint(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
}
