/** Resolves once when this process is told to end: Ctrl-C, SIGTERM, the starter's message, or the starter's death. */
export function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    const told = () => resolve();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, told);
    process.on('disconnect', told);
    process.on('message', (message) => {
      if ((message as { stop?: boolean } | null)?.stop) told();
    });
  });
}
