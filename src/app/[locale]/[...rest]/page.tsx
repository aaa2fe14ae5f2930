import { notFound } from 'next/navigation';

/** Any address that no folder answers: the not-found page, in the language of the address. */
export default function UnknownPage() {
  notFound();
}
