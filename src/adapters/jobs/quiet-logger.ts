import { Logger } from 'graphile-worker';

/** Warnings and errors only, without payloads: a job's payload may lead to a person. A failed job is a warning: it is tried again. */
export const quietLogger = new Logger((scope) => (level, message) => {
  // Our tasks have connections of their own, so that graphile's few only fetch and complete jobs.
  if (message.startsWith('WARNING: having maxPoolSize')) return;
  const line = `jobs: ${[scope.label, scope.taskIdentifier, scope.jobId].filter(Boolean).join(' ')}: ${message}`;
  if (level === 'warning' || (level === 'error' && message.startsWith('Failed task'))) console.warn(line);
  else if (level === 'error') console.error(line);
});
