import { Refusal } from './refusal';

/** Who acts. `system` is the worker; `holder` is somebody with the signed link of one pledge. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'system' }
  | { readonly kind: 'holder'; readonly pledgeId: string }
  | {
      readonly kind: 'user';
      readonly userId: string;
      readonly email: string;
      readonly role: 'RESIDENT' | 'ADVISER' | 'ADMIN';
      readonly businessIds: readonly string[];
    };

export type Action =
  | 'edit-business'
  | 'edit-campaign'
  | 'submit-campaign'
  | 'read-campaign-file'
  | 'read-queue'
  | 'assign-adviser'
  | 'vet-campaign'
  | 'suspend-campaign'
  | 'cancel-campaign'
  | 'move-money'
  | 'read-campaign-money'
  | 'refund-pledge'
  | 'answer-dispute'
  | 'read-pledge'
  | 'change-pledge';

export interface Thing {
  readonly businessId?: string;
  readonly adviserId?: string | null;
  readonly pledgeId?: string;
  readonly pledgeUserId?: string | null;
}

const ofBusiness = (actor: Actor, thing: Thing) =>
  actor.kind === 'user' && thing.businessId !== undefined && actor.businessIds.includes(thing.businessId);
const onDesk = (actor: Actor) =>
  actor.kind === 'user' && (actor.role === 'ADVISER' || actor.role === 'ADMIN');
const isAdmin = (actor: Actor) => actor.kind === 'user' && actor.role === 'ADMIN';
const assigned = (actor: Actor, thing: Thing) =>
  isAdmin(actor) || (onDesk(actor) && actor.kind === 'user' && thing.adviserId === actor.userId);
const holds = (actor: Actor, thing: Thing) =>
  (actor.kind === 'holder' && thing.pledgeId !== undefined && actor.pledgeId === thing.pledgeId) ||
  (actor.kind === 'user' && thing.pledgeUserId != null && thing.pledgeUserId === actor.userId);

/** One line per action: the whole policy on one screen. Content approval and money are separate rights (product.md). */
const POLICY = {
  'edit-business': ofBusiness,
  'edit-campaign': ofBusiness,
  'submit-campaign': ofBusiness,
  'read-campaign-file': (actor, thing) => ofBusiness(actor, thing) || onDesk(actor),
  'read-queue': onDesk,
  'assign-adviser': onDesk,
  'vet-campaign': (actor, thing) => assigned(actor, thing) && !ofBusiness(actor, thing),
  'suspend-campaign': assigned,
  'cancel-campaign': (actor, thing) => ofBusiness(actor, thing) || assigned(actor, thing),
  'move-money': isAdmin,
  'read-campaign-money': (actor, thing) => ofBusiness(actor, thing) || onDesk(actor),
  'refund-pledge': (actor, thing) => ofBusiness(actor, thing) || isAdmin(actor),
  'answer-dispute': assigned,
  'read-pledge': holds,
  'change-pledge': holds,
} satisfies Record<Action, (actor: Actor, thing: Thing) => boolean>;

export function can(actor: Actor, action: Action, thing: Thing = {}): boolean {
  return actor.kind === 'system' || POLICY[action](actor, thing);
}

/** Throws when not allowed: as NOT_SIGNED_IN to somebody who may only have to sign in, as NOT_FOUND otherwise (existence is not revealed). */
export function must(actor: Actor, action: Action, thing: Thing = {}): void {
  if (can(actor, action, thing)) return;
  throw new Refusal(actor.kind === 'anonymous' ? 'NOT_SIGNED_IN' : 'NOT_FOUND');
}

/** The person behind an act that must carry a name (the desk's log); refuses everybody else. */
export function userOf(actor: Actor): Extract<Actor, { kind: 'user' }> {
  if (actor.kind !== 'user') throw new Refusal('NOT_SIGNED_IN');
  return actor;
}

/** How an actor is named in event rows: no personal data. */
export function actorName(actor: Actor): string {
  return actor.kind === 'user' ? `user:${actor.userId}` : actor.kind === 'holder' ? 'backer' : actor.kind;
}
