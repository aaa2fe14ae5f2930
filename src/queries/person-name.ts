/** How the desk speaks of a colleague: the address where somebody gave no name. */
export const personName = ({
  name,
  email,
}: {
  readonly name: string | null;
  readonly email: string;
}): string => name || email;
