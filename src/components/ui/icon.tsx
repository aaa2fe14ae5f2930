/** Drawn for a 24-unit square, 1.8 thick, round ends: one hand for all. Always beside a word, so hidden from readers. */
const paths = {
  info: 'M12 11v6M12 7.2v.1M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  check: 'm5 12.6 4.4 4.4L19 7.4',
  clock: 'M12 7v5.2l3.4 2M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  alert:
    'M12 9v4.6M12 17v.1M10.4 4.3 2.9 17.4A1.9 1.9 0 0 0 4.5 20.3h15a1.9 1.9 0 0 0 1.6-2.9L13.6 4.3a1.9 1.9 0 0 0-3.2 0Z',
  pin: 'M12 21s-6.6-5.8-6.6-11a6.6 6.6 0 0 1 13.2 0c0 5.2-6.6 11-6.6 11ZM12 12.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Z',
  parcel: 'M4 8.2 12 4l8 4.2v8L12 20.4l-8-4.2ZM4 8.2l8 4.2 8-4.2M12 12.4v8M8 6.1l8 4.2',
  screen: 'M3.5 5h17v11h-17ZM9 20h6M12 16v4',
  ticket:
    'M3.5 7h17v3.2a1.9 1.9 0 0 0 0 3.6V17h-17v-3.2a1.9 1.9 0 0 0 0-3.6ZM14 7.4v1.4M14 11.3v1.4M14 15.2v1.4',
  arrow: 'M4.5 12h14M13 6.4l5.6 5.6-5.6 5.6',
  search: 'M10.8 17.6a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6ZM16 16l4.6 4.6',
  mail: 'M3.5 6h17v12h-17ZM4 6.6l8 6.4 8-6.4',
  phone:
    'M7.6 3.8 10 8.6 7.8 10.4a13 13 0 0 0 5.8 5.8l1.8-2.2 4.8 2.4-.8 3.4c-.2.8-.8 1.2-1.6 1.2A14.6 14.6 0 0 1 3 6.2c0-.8.4-1.4 1.2-1.6Z',
  print: 'M7 8V3.8h10V8M7 16.5H4V8h16v8.5h-3M7 13.5h10v6.7H7Z',
  close: 'm6 6 12 12M18 6 6 18',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className={className}>
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
