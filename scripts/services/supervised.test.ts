import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Running } from './children.ts';
import { Supervised } from './supervised.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function aSupervisedProgram() {
  const lives: Running[] = [];
  const lines: string[] = [];
  const stop = vi.fn(async () => {});
  const start = () => {
    const life = { name: 'the worker', process: new EventEmitter(), stop } as unknown as Running;
    lives.push(life);
    return life;
  };
  const supervised = new Supervised(start, (line) => lines.push(line));
  const ends = (code: number | null, signal: string | null = null) =>
    supervised.running.process.emit('exit', code, signal);
  return { supervised, lives, lines, ends, stop };
}

test('a program that ends unasked is started again, and the terminal says why it ended', () => {
  const { supervised, lives, lines, ends } = aSupervisedProgram();
  ends(null, 'SIGKILL');
  expect(lives).toHaveLength(1);
  vi.advanceTimersByTime(500);
  expect(lives).toHaveLength(2);
  expect(supervised.running).toBe(lives[1]);
  expect(lines).toEqual(['the worker ended unexpectedly (SIGKILL); it is started again in 0.5 s.']);
});

test('a program that ends again and again is started after ever longer pauses, half a minute at most', () => {
  const { lives, lines, ends } = aSupervisedProgram();
  for (let time = 1; time <= 8; time += 1) {
    ends(75);
    vi.advanceTimersByTime(30_000);
    expect(lives).toHaveLength(time + 1);
  }
  const pauses = lines.map((line) => Number(/in ([\d.]+) s/.exec(line)?.[1]));
  expect(pauses).toEqual([0.5, 1, 2, 4, 8, 16, 30, 30]);
});

test('a program that was well for a minute is started again at once', () => {
  const { lines, ends } = aSupervisedProgram();
  ends(75);
  vi.advanceTimersByTime(500 + 61_000);
  ends(75);
  expect(lines[1]).toContain('in 0.5 s');
});

test('a program that was told to stop stays stopped, even when it was waiting for its next start', async () => {
  const { supervised, lives, ends, stop } = aSupervisedProgram();
  ends(1);
  await supervised.stop();
  vi.advanceTimersByTime(60_000);
  expect(lives).toHaveLength(1);
  expect(stop).toHaveBeenCalledOnce();
});
