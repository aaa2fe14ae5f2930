import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Sandbox } from '../server.ts';
import { challengePage } from './challenge.ts';
import { dashboardPage } from './dashboard/dashboard.ts';
import { DASHBOARD_STYLE } from './dashboard/style.ts';
import { expressPage } from './express.ts';
import { onboardPage } from './onboard.ts';
import { type Answer, readVisit, type Visit, writeAnswer } from './page.ts';
import { payPage } from './pay.ts';
import { STYLE } from './style.ts';

const PAGES: readonly { pattern: RegExp; show: (visit: Visit) => Answer }[] = [
  { pattern: /^\/c\/pay\/[^/]+$/, show: payPage },
  { pattern: /^\/3ds\/[^/]+$/, show: challengePage },
  { pattern: /^\/connect\/onboard\/[^/]+$/, show: onboardPage },
  { pattern: /^\/express\/[^/]+$/, show: expressPage },
  { pattern: /^\/dashboard\/[^/]+(\/[^/]+){0,2}$/, show: dashboardPage },
];

/** Answers the hosted pages; false when the path is not one of them. */
export async function handlePage(
  sandbox: Sandbox,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (path === '/sandbox.css') {
    response.writeHead(200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'max-age=300' });
    response.end(STYLE + DASHBOARD_STYLE);
    return true;
  }
  const page = PAGES.find(({ pattern }) => pattern.test(path));
  if (!page) return false;
  writeAnswer(response, page.show(await readVisit(sandbox, request)));
  return true;
}
