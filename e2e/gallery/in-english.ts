import { pathnames } from '../../src/i18n/pathnames.ts';

const segments = (address: string) => address.split('/').slice(1);
const isParameter = (segment: string) => segment.startsWith('[');
const parameters = (template: string) => segments(template).filter(isParameter).length;

function fits(template: string, path: string): boolean {
  const wanted = segments(template);
  const given = segments(path);
  return (
    wanted.length === given.length && wanted.every((part, at) => isParameter(part) || part === given[at])
  );
}

/** The English address of a page, from its French one: "/projets/un-four" → "/en/projects/un-four". */
export function inEnglish(address: string): string {
  const { pathname, search } = new URL(address, 'http://localhost');
  const [page] = Object.values(pathnames)
    .map((page) => (typeof page === 'string' ? { fr: page, en: page } : page))
    .filter(({ fr }) => fits(fr, pathname))
    // "/contreparties/nouvelle" is no reward: the literal address wins, as it does in the site.
    .sort((one, other) => parameters(one.fr) - parameters(other.fr));
  if (!page) throw new Error(`no page has the address ${address}`);
  const given = segments(pathname);
  const values = new Map(segments(page.fr).map((part, at) => [part, given[at]]));
  const english = segments(page.en).map((part) => values.get(part) ?? part);
  return `/en/${english.join('/')}`.replace(/\/$/, '') + search;
}
