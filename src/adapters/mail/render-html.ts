import type { Letter } from './letter';
import { escapeHtml } from './markup';
import { darkRules, paint } from './palette';
import { renderBlocks, renderButton, SERIF } from './render-blocks';
import { drawFoot, drawMark } from './stones';

export interface Frame {
  readonly locale: string;
  readonly brand: string;
  readonly tagline: string;
  readonly homeUrl: string;
  /** Why one receives it, whom to ask, who runs the site. */
  readonly footer: readonly string[];
}

// Fills the preview line of mail programs, so that the letter's beginning does not follow the preheader there.
const FILLER = '&#847;&zwnj;&nbsp;'.repeat(60);

/** The whole document: one column of 600 px, tables for Outlook, nothing loaded from anywhere. Own strings rather than a package: one layout, no React in the worker. */
export function renderHtml(letter: Letter, frame: Frame): string {
  return `<!doctype html>
<html lang="${escapeHtml(frame.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escapeHtml(letter.subject)}</title>
<style>
:root{color-scheme:light dark}
body,table,td,th,a{-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media (max-width:480px){.card{padding:28px 22px 16px!important}.title{font-size:26px!important}.wide{width:100%!important}.edge{padding-left:14px!important;padding-right:14px!important}}
@media (prefers-color-scheme:dark){${darkRules()}}
</style>
<!--[if mso]><style>body,table,td,th,p,a{font-family:'Segoe UI',Arial,sans-serif!important}h1,h2{font-family:Georgia,serif!important}</style><![endif]-->
</head>
<body ${paint({ bg: 'paper', fg: 'ink' }, "margin:0;padding:0;font-family:Figtree,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;word-break:break-word;overflow-wrap:anywhere")}>
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(letter.preheader)} ${FILLER}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" ${paint({ bg: 'paper' })}><tr><td align="center" class="edge" style="padding:28px 20px 40px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<div style="max-width:600px;margin:0 auto;text-align:left">
${header(frame)}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td ${paint({ bg: 'lime', line: 'stone-300' }, 'padding:40px 44px 22px;border-width:1px;border-style:solid;border-radius:16px', 'card')}>
${opening(letter)}
${renderBlocks(letter.before)}
${letter.button ? renderButton(letter.button) : ''}
${renderBlocks(letter.after)}
</td></tr></table>
<div style="height:16px;line-height:16px;font-size:16px">&nbsp;</div>
${drawFoot()}
${footer(frame)}
</div>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>`;
}

const header = ({ brand, tagline, homeUrl }: Frame): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 22px"><tr><td width="40" aria-hidden="true" style="width:40px;padding-left:4px">${drawMark()}</td><td style="padding-left:12px"><a href="${escapeHtml(homeUrl)}" ${paint({ fg: 'ink' }, `${SERIF};font-size:21px;line-height:1.1;font-weight:600;text-decoration:none`)}>${escapeHtml(brand)}</a><br><span ${paint({ fg: 'stone-600' }, 'font-size:13px;line-height:1.4')}>${escapeHtml(tagline)}</span></td></tr></table>`;

const opening = ({ about, title }: Letter): string =>
  `${about ? `<p ${paint({ fg: 'malbec-text' }, 'margin:0 0 8px;font-size:15px;line-height:1.4;font-weight:600')}>${escapeHtml(about)}</p>` : ''}
<h1 ${paint({ fg: 'ink' }, `${SERIF};margin:0 0 22px;font-size:31px;line-height:1.18;font-weight:600;letter-spacing:-0.01em;text-wrap:balance`, 'title')}>${escapeHtml(title)}</h1>`;

const footer = ({ footer: lines }: Frame): string =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td style="padding:16px 4px 0">${lines
    .map(
      (line) =>
        `<p ${paint({ fg: 'stone-600' }, 'margin:0 0 8px;font-size:13px;line-height:1.5')}>${escapeHtml(line)}</p>`,
    )
    .join('')}</td></tr></table>`;
