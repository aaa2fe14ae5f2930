const noBreak = '\u00a0';

/** What people type with plain spaces, with those that must not break: "40 000", "Pourquoi ?", "« ici »". */
export function typeset(text: string): string {
  return text
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${noBreak}`)
    .replace(/ (?=[;:!?»%€])/g, noBreak)
    .replace(/« /g, `«${noBreak}`);
}
