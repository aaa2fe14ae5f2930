/** The sentence of a refusal, told at once to screen readers. Always there, so that its filling is announced. */
export function Refused({ message }: { message: string | null }) {
  return (
    <p role="alert" className="font-semibold text-brick-text empty:hidden">
      {message}
    </p>
  );
}
