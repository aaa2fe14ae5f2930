import type { ReactNode } from 'react';

/** The door of the house: what to do on the left, the causse on the right where there is room. */
export function SignInFrame({ children }: { children: ReactNode }) {
  return (
    <div className="wrap grid items-center gap-x-16 gap-y-10 py-12 sm:py-16 lg:grid-cols-[minmax(0,34rem)_1fr]">
      <div className="grid max-w-[34rem] gap-8">{children}</div>
      <img
        src="/illustrations/causse.svg"
        alt=""
        width={1600}
        height={900}
        className="cut hidden aspect-[4/3] w-full object-cover lg:block dark:brightness-85"
      />
    </div>
  );
}
