import { Refusal, type RefusalCode } from '@/domain/refusal';

/** What was read, or the code of a refusal that means "not yours to see". */
export async function orRefusal<T extends object>(read: () => Promise<T>): Promise<T | RefusalCode> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
