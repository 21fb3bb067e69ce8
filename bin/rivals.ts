/** What the portal is measured beside: nginx with the same bytes on disk, and a bare Node server with them in memory. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '#lib/http/listen.ts';

/** One answer of the portal, as it came over the wire. */
export interface Answer {
  name: string;
  type: string;
  encoding: string | null;
  body: Buffer;
}

export interface Rivals {
  bare: string;
  /** Null: there is no nginx on this machine. */
  nginx: string | null;
  stop: () => void;
}

const nginxProgram = '/usr/sbin/nginx';

/** Starts both on free ports; each answers `/{name}` with the bytes of that answer. One worker each. */
export async function startRivals(answers: readonly Answer[]): Promise<Rivals> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-rivals-'));
  const bare = await startBare(folder, answers);
  const nginx = existsSync(nginxProgram) ? await startNginx(folder, answers) : null;
  return {
    bare: bare.url,
    nginx: nginx?.url ?? null,
    stop: () => {
      bare.child.kill();
      nginx?.child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startBare(folder: string, answers: readonly Answer[]) {
  const bodies = join(folder, 'bare');
  mkdirSync(bodies);
  for (const { name, type, encoding, body } of answers) {
    const headers = { 'Content-Type': type, ...(encoding && { 'Content-Encoding': encoding }) };
    writeFileSync(join(bodies, name), JSON.stringify({ headers, body: body.toString('base64') }));
  }
  const child = fork('bin/bare-server.mjs', [bodies], { stdio: 'ignore' });
  child.on('error', () => {});
  const port = await new Promise<unknown>((resolve) => child.once('message', resolve));
  return { child, url: `http://127.0.0.1:${port}` };
}

async function startNginx(folder: string, answers: readonly Answer[]) {
  const root = join(folder, 'nginx');
  mkdirSync(root);
  const port = await freePort();
  const locations = answers.map(({ name, type, encoding, body }) => {
    writeFileSync(join(root, name), body);
    const header = encoding ? `add_header Content-Encoding ${encoding};` : '';
    return `location = /${name} { default_type "${type}"; ${header} }`;
  });
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    `worker_processes 1; daemon off; pid ${folder}/pid; error_log /dev/null;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events { worker_connections 512; }
    http {
      access_log off; sendfile on; tcp_nopush on; open_file_cache max=100;
      keepalive_requests 1000000; types {}
      client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
      uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
      server { listen 127.0.0.1:${port}; root ${root}; ${locations.join('\n')} }
    }`,
  );
  const child: ChildProcess = spawn(nginxProgram, ['-c', config, '-p', folder], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 50; tries++) {
    if (await fetch(url).catch(() => null)) return { child, url };
    await sleep(100);
  }
  child.kill();
  throw new Error('nginx did not start for the bench');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, '127.0.0.1', 0);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
