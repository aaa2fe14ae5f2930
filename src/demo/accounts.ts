import { wallNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import type { Actor } from '@/domain/permission';

export const DEMO_ROLES = ['resident', 'business', 'adviser', 'admin'] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];
export type UserActor = Extract<Actor, { kind: 'user' }>;

export const demoEmail = (role: DemoRole): string => `${role}@demo.test`;

const PEOPLE = {
  resident: { name: 'Mireille Cazals', role: 'RESIDENT' },
  business: { name: 'Baptiste Lafon', role: 'RESIDENT' },
  adviser: { name: 'Camille Delmas', role: 'ADVISER' },
  admin: { name: 'Solange Périé', role: 'ADMIN' },
} as const;

/** The four accounts that a visitor may take. */
export async function makeAccounts(): Promise<Record<DemoRole, UserActor>> {
  const [resident, business, adviser, admin] = await Promise.all(
    DEMO_ROLES.map((role) => makeUser(demoEmail(role), PEOPLE[role])),
  );
  if (!resident || !business || !adviser || !admin) throw new Error('an account is missing');
  return { resident, business, adviser, admin };
}

/** Somebody with an account and a proved address. */
export async function makeUser(
  email: string,
  person: { readonly name: string; readonly role: UserActor['role'] },
): Promise<UserActor> {
  const data = { ...person, email, emailVerified: wallNow() };
  const { id } = await database().user.upsert({ where: { email }, create: data, update: data });
  return { kind: 'user', userId: id, email, role: person.role, businessIds: [] };
}
