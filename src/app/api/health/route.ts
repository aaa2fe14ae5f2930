import { readHealth } from '@/queries/health';

export const dynamic = 'force-dynamic';

/** 200 once pages can be served, 503 before; for starters, proxies and monitors. */
export async function GET(): Promise<Response> {
  const state = await readHealth();
  const ok = state === 'ready';
  return Response.json({ ok, state }, { status: ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
