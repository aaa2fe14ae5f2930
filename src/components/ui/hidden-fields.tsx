import { useLocale } from 'next-intl';

/** What a form says without being asked: what it is about, and the language to answer in. */
export function HiddenFields({ fields = {} }: { fields?: Readonly<Record<string, string>> }) {
  const all = { locale: useLocale(), ...fields };
  return Object.entries(all).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
