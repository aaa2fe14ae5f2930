// Runs a program that knows nothing of us (PostgreSQL, Next) and ends it when the starter goes away, however it goes:
// a killed starter cannot clean up, but the closing of its channel is noticed here.
// Usage: fork(keeper, [JSON {command, args, options, stopSignal, removeAfter}]). The child leads its own process group.
const { spawn } = require('node:child_process');
const { rmSync } = require('node:fs');

const plan = JSON.parse(process.argv[2]);
const child = spawn(plan.command, plan.args, {
  ...plan.options,
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
});
let stopping = false;

function signal(name) {
  try {
    // Next's children are ended with it; PostgreSQL's main process must end its own children itself.
    process.kill(plan.wholeGroup ? -child.pid : child.pid, name);
  } catch {
    // It has ended already.
  }
}

function stop() {
  if (stopping) return;
  stopping = true;
  signal(plan.stopSignal || 'SIGTERM');
  setTimeout(() => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }, 8000).unref();
}

child.once('error', (error) => {
  console.error(`${plan.command}: ${error.message}`);
  process.exit(1);
});
child.once('exit', (code) => {
  if (plan.removeAfter) rmSync(plan.removeAfter, { recursive: true, force: true });
  process.exit(stopping ? 0 : (code ?? 1));
});
process.on('disconnect', stop);
process.on('SIGTERM', stop);
