// The one door to every npm script, in plain CommonJS for any Node ≥ 18 and without a single dependency:
// installs what the lock file asks for when it changed, then runs the real script on the Node of node_modules.
const { spawn, spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const project = join(__dirname, '..');
const modules = join(project, 'node_modules');
const stampFile = join(modules, '.causse-lock');
const nodeBinary = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** What npm leaves to its scripts would make an `npm ci` inside of one behave differently; where to fetch from must stay. */
const KEPT_NPM_SETTINGS =
  /^npm_config_(registry|cache|userconfig|globalconfig|proxy|https_proxy|noproxy|cafile|strict_ssl)$/i;

function cleanEnvironment() {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^npm_(config|lifecycle|package|command)/i.test(name) || KEPT_NPM_SETTINGS.test(name),
  );
  return {
    ...Object.fromEntries(entries),
    PRISMA_SKIP_POSTINSTALL_GENERATE: '1',
    CHECKPOINT_DISABLE: '1',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

function lockStamp() {
  const lock = readFileSync(join(project, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

function isInstalled() {
  return existsSync(nodeBinary) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockStamp();
}

function install() {
  console.log('Installing the packages of package-lock.json (a minute or two, once)…');
  const npm = process.env.npm_execpath;
  const byPath = npm && /\.c?js$/.test(npm) && /npm-cli/.test(npm);
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: project, env: cleanEnvironment(), stdio: 'inherit' };
  const result = byPath
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error('npm ci failed: see its message above.');
    process.exit(result.status || 1);
  }
  if (!existsSync(nodeBinary)) {
    console.error(
      'npm ci did not bring node_modules/node: were install scripts switched off (ignore-scripts)?',
    );
    process.exit(1);
  }
  writeFileSync(stampFile, lockStamp());
}

/** Name and parent of a process; small Linux images have no ps, other systems no /proc. */
function describe(pid) {
  try {
    const [, name, parent] = /\((.*)\) \S+ (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return { name, parent: Number(parent) };
  } catch {
    const answer = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' });
    const [parent, name] = (answer.stdout || '').trim().split(/\s+/);
    return { name: name || '', parent: Number(parent) };
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Calls `gone` when npm was killed: it takes nobody with it, and a shell may stand between it and us. */
function watchParent(gone) {
  const parent = process.ppid;
  const between = describe(parent);
  const behindShell = process.env.npm_execpath && /(^|\/)-?(sh|dash|bash|ash)$/.test(between.name);
  const npm = behindShell ? between.parent : 0;
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm <= 1 || isAlive(npm))) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
}

function run(script, args) {
  const child = spawn(nodeBinary, ['--import', 'tsx', join('scripts', script), ...args], {
    cwd: project,
    env: { ...cleanEnvironment(), PATH: `${join(modules, '.bin')}:${process.env.PATH}` },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // By message, not by signal: Ctrl-C has reached the child already, and a second signal would cut its ending short.
  const stop = () => child.connected && child.send({ stop: true });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  watchParent(stop);
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}

const [script, ...args] = process.argv.slice(2);
if (script === 'stamp') {
  // After an `npm install` by hand: what is in node_modules is what the lock says.
  writeFileSync(stampFile, lockStamp());
} else {
  if (!isInstalled()) install();
  run(script, args);
}
