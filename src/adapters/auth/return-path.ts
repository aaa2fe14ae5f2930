/** Where somebody may be sent after signing in: a path of this site, never another one ("//other.site", "https:…", "/\\other.site"). */
export function safeReturnPath(asked: string | null | undefined, otherwise: string): string {
  if (!asked?.startsWith('/') || asked.length > 500) return otherwise;
  const here = 'http://site.invalid';
  const url = URL.parse(asked, here);
  if (url?.origin !== here || url.pathname.startsWith('//') || url.pathname.startsWith('/api/'))
    return otherwise;
  return `${url.pathname}${url.search}${url.hash}`;
}
