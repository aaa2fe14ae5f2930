import { database } from '@/adapters/db/client';
import type { HistoryLine } from './dossier.view';
import { personName } from './person-name';

const MOST_LINES = 100;

/** Acts that change no status: those that do have their event. */
const SILENT_ACTS = [
  'assign-adviser',
  'tick-check',
  'untick-check',
  'add-remark',
  'settle-remark',
  'reopen-remark',
];

/** What happened to a campaign, newest first: its events, and the desk's acts from the audit log. Callers check who reads. */
export async function readDossierHistory(campaignId: string): Promise<HistoryLine[]> {
  const db = database();
  const newest = { orderBy: { at: 'desc' }, take: MOST_LINES } as const;
  const [events, acts] = await Promise.all([
    db.campaignEvent.findMany({ where: { campaignId }, ...newest }),
    db.auditEntry.findMany({ where: { subjectId: campaignId, action: { in: SILENT_ACTS } }, ...newest }),
  ]);
  const ids = [
    ...events.map(({ actor }) => userIdOf(actor)),
    ...acts.flatMap((act) => [act.actorId, adviserOf(act.detail)]),
  ];
  const users = await db.user.findMany({
    where: { id: { in: ids.flatMap((id) => (id ? [id] : [])) } },
    select: { id: true, name: true, email: true },
  });
  const nameOf = (id: string | null) => {
    const user = users.find((candidate) => candidate.id === id);
    return user ? personName(user) : null;
  };
  const lines: HistoryLine[] = [
    ...events.map((event) => ({
      id: event.id,
      at: event.at.toISOString(),
      who: nameOf(userIdOf(event.actor)),
      status: event.to,
      reason: event.reason,
      act: null,
      about: '',
    })),
    ...acts.map((act) => ({
      id: act.id,
      at: act.at.toISOString(),
      who: nameOf(act.actorId),
      status: null,
      reason: '',
      act: act.action,
      about:
        nameOf(adviserOf(act.detail)) ?? textOf(act.detail, 'item') ?? textOf(act.detail, 'section') ?? '',
    })),
  ];
  return lines.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, MOST_LINES);
}

const userIdOf = (actor: string): string | null => (actor.startsWith('user:') ? actor.slice(5) : null);
const adviserOf = (detail: unknown): string | null => textOf(detail, 'adviserId');

function textOf(detail: unknown, key: string): string | null {
  const value = (detail as Record<string, unknown> | null)?.[key];
  return typeof value === 'string' ? value : null;
}
