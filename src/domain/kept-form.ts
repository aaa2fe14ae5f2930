/** What was typed when a session ended is kept this long (wall time), then erased. */
export const KEPT_FORM_HOURS = 24;
