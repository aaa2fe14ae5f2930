import { demoWorld } from './demo-world';
import { noteBegin, noteEnd, noteStop } from './last-move';
import { moveTime } from './move-time';

/**
 * Begins to move time and returns while it moves: this process steps through what is due, the worker does the jobs, and the database holds how
 * far it has come, so that every page can show it. Throws `TimeIsMoving` when somebody else moves time, and outside of demo mode.
 */
export function startMoving(to: Date): Promise<void> {
  const sandbox = demoWorld();
  return new Promise((begun, refused) => {
    let mine = false;
    const onStart = async (from: Date) => {
      await noteBegin(from, to);
      mine = true;
      begun();
    };
    const onStop = (at: Date) => {
      noteStop(at).catch((error: unknown) => console.warn('the progress of time could not be noted', error));
    };
    const end = async (state: 'arrived' | 'broken', error?: unknown) => {
      if (!mine) return refused(error);
      if (error) console.error('moving time failed', error);
      await noteEnd(state);
    };
    moveTime({ sandbox, to, onStart, onStop })
      .then(
        () => end('arrived'),
        (error: unknown) => end('broken', error),
      )
      .catch((error: unknown) => console.error('the end of a move could not be noted', error));
  });
}
