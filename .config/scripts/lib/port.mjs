/** Who listens on a port of this machine, as far as one is allowed to see. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { serverName } from './server.mjs';

/**
 * One sentence that says who holds the port.
 * @param {number} port
 */
export async function describeHolder(port) {
  const holder = findHolder(port);
  const who = holder
    ? `process ${holder.pid} (${holder.command})`
    : 'a process that cannot be seen';
  if (await answersAsMillrace(port)) {
    return `Another Millrace already serves http://127.0.0.1:${port}: ${who}. Use it there, or stop it first.`;
  }
  return `Port ${port} is taken by ${who}. Stop it first: the data of Millrace belongs to this very port.`;
}

/**
 * @param {number} port
 * @returns {{pid: number, command: string} | undefined}
 */
export function findHolder(port) {
  try {
    if (process.platform === 'linux') return fromProc(port) ?? fromLsof(port);
    return process.platform === 'win32' ? fromNetstat(port) : fromLsof(port);
  } catch {
    return undefined;
  }
}

/** The socket's inode stands in the table of sockets, its owner has a file descriptor of that inode. */
function fromProc(port) {
  const inodes = new Set(
    ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeners(table, port)),
  );
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (holdsSocket(pid, inodes)) return { pid: Number(pid), command: commandOf(pid) };
  }
  return undefined;
}

function listeners(table, port) {
  const listening = '0A';
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  return readFileSync(table, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => state === listening && local?.endsWith(`:${wanted}`))
    .map((fields) => fields[9]);
}

function holdsSocket(pid, inodes) {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((descriptor) => {
      const target = readlinkSync(`/proc/${pid}/fd/${descriptor}`);
      return target.startsWith('socket:[') && inodes.has(target.slice(8, -1));
    });
  } catch {
    return false; // Another user's process, or one that has just ended.
  }
}

const commandOf = (pid) => {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  return shorten(words.join(' ')) || readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
};

function fromLsof(port) {
  const args = ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'];
  const output = execFileSync('lsof', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const pid = /^p(\d+)/m.exec(output)?.[1];
  return pid ? { pid: Number(pid), command: /^c(.+)/m.exec(output)?.[1] ?? '?' } : undefined;
}

function fromNetstat(port) {
  const output = execFileSync('netstat', ['-ano', '-p', 'TCP'], { encoding: 'utf8' });
  const line = output.split('\n').find((row) => row.includes(`:${port} `) && /LISTEN/.test(row));
  const pid = line?.trim().split(/\s+/).at(-1);
  if (!pid) return undefined;
  const task = execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], {
    encoding: 'utf8',
  });
  return { pid: Number(pid), command: task.split('"')[1] ?? '?' };
}

async function answersAsMillrace(port) {
  try {
    const signal = AbortSignal.timeout(2000);
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD', signal });
    return answer.headers.get('server') === serverName;
  } catch {
    return false;
  }
}

const shorten = (text) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
