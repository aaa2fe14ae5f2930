/** The one version that the sandbox speaks: that of the types in the `stripe` package. */
export const API_VERSION = '2026-10-28.endive';
