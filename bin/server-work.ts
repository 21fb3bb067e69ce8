/** What a process has used so far, as Linux counts it (proc(5)). */
import { readFileSync } from 'node:fs';

/** CPU time in milliseconds: user and system, in ticks of 10 ms. */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Memory in use, in megabytes (resident set). */
export function memoryMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

export interface Cost {
  cpu: number;
  median: number;
  p95: number;
}

/** So often that V8 has compiled what runs: "warm". */
const warmUp = 800;
const rounds = 200;

/**
 * Asks for one address, one request after the other: CPU per answer and how long each took, in milliseconds.
 * @param anew true: a document is rendered each time (the front keeps nothing that is asked for with a cookie)
 */
export async function costOf(pid: number, url: string, anew = false): Promise<Cost> {
  const headers = { 'accept-encoding': 'br', ...(anew && { cookie: 'bench=1' }) };
  const ask = async () => (await fetch(url, { headers })).arrayBuffer();
  for (let index = 0; index < warmUp; index++) await ask();
  const before = cpuMs(pid);
  const times: number[] = [];
  for (let index = 0; index < rounds; index++) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  const cpu = (cpuMs(pid) - before) / rounds;
  times.sort((a, b) => a - b);
  return { cpu, median: times[rounds / 2] ?? 0, p95: times[Math.floor(rounds * 0.95)] ?? 0 };
}
