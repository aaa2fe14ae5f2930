import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Sandbox } from '../server.ts';
import { decodeForm } from '../transport/decode-form.ts';
import { readBody } from '../transport/http-io.ts';
import { html, type Markup } from './html.ts';
import { type Language, WORDS } from './words.ts';

/** One visit of a page: what was asked, and how to answer. */
export interface Visit {
  readonly sandbox: Sandbox;
  readonly method: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly form: Readonly<Record<string, string>>;
  readonly acceptLanguage: string | undefined;
  /** Where the browser says that the request comes from, such as `same-origin`. */
  readonly fetchSite: string | undefined;
}

export type Answer =
  | {
      kind: 'page';
      status?: number;
      language: Language;
      title: string;
      content: Markup;
      /** Addresses that a form of this page may end at: Chromium checks redirects against `form-action` too. */
      leadsTo?: readonly (string | null)[];
      /** What stands above the title of a page that belongs to several; such pages are wide. */
      top?: Markup;
    }
  | { kind: 'redirect'; to: string };

export async function readVisit(sandbox: Sandbox, request: IncomingMessage): Promise<Visit> {
  const url = new URL(request.url ?? '/', 'http://sandbox');
  const method = request.method ?? 'GET';
  const decoded = method === 'POST' ? decodeForm(await readBody(request)) : {};
  const form = Object.fromEntries(
    Object.entries(decoded).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
  return {
    sandbox,
    method,
    path: url.pathname.split('/').slice(1).map(decodeURIComponent),
    query: url.searchParams,
    form,
    acceptLanguage: request.headers['accept-language'],
    fetchSite: request.headers['sec-fetch-site'] as string | undefined,
  };
}

export function writeAnswer(response: ServerResponse, answer: Answer): void {
  if (answer.kind === 'redirect') {
    response.writeHead(303, {
      Location: answer.to,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    });
    response.end();
    return;
  }
  const words = WORDS[answer.language];
  const { text } = html`<!doctype html>
<html lang="${answer.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${answer.title} · ${words.brand}</title>
<link rel="stylesheet" href="/sandbox.css">
</head>
<body>
<header><p><strong>${words.brand}</strong></p><p class="notice">${words.notice}</p></header>
${answer.top}
<main${answer.top ? html` class="wide"` : ''}>
<h1>${answer.title}</h1>
${answer.content}
</main>
</body>
</html>
`;
  const targets = (answer.leadsTo ?? []).flatMap((url) =>
    url && URL.canParse(url) ? [new URL(url).origin] : [],
  );
  response.writeHead(answer.status ?? 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': [
      "default-src 'none'",
      "style-src 'self'",
      `form-action ${["'self'", ...new Set(targets)].join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  });
  response.end(text);
}

export function notFound(language: Language): Answer {
  const title = language === 'fr' ? 'Page introuvable' : 'Page not found';
  return { kind: 'page', status: 404, language, title, content: html`` };
}
