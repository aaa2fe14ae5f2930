/** Who is signed in, as the header needs it; null for a visitor. */
export type HeaderViewer = {
  name: string;
  /** Which doors the header shows. */
  isBusinessMember: boolean;
  isDeskMember: boolean;
} | null;
