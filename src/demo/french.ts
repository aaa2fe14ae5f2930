const NO_BREAK = '\u00a0';

/** Stories are typed with plain spaces; French wants no-break ones before ; : ! ? » and after «. */
export const french = (text: string): string =>
  text.replace(/ (?=[;:!?»])/g, NO_BREAK).replace(/« /g, `«${NO_BREAK}`);
