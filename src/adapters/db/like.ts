/** For LIKE patterns made from what somebody typed: its signs stand for themselves. Prisma's `contains` hands them on as they are. */
export const literally = (typed: string): string => typed.replace(/[\\%_]/g, '\\$&');
