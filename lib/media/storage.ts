/** Where pictures lie: a folder, or any store that speaks S3. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AwsClient } from 'aws4fetch';
import { env } from '#lib/env.ts';

export interface Storage {
  put(key: string, bytes: Buffer, type: string): Promise<void>;
  /** Null when there is nothing under that key. */
  get(key: string): Promise<Buffer | null>;
  /** Harmless when it is gone already. */
  remove(key: string): Promise<void>;
}

/** Keys are ours: an id, a dash, a size and a format. */
const safe = (key: string) => {
  if (!/^[\w-]{1,60}\.(?:avif|webp)$/.test(key))
    throw new Error('A key of the storage is an id, a size and a format');
  return key;
};

export function folderStorage(folder: string): Storage {
  return {
    async put(key, bytes) {
      const path = join(folder, safe(key));
      await mkdir(folder, { recursive: true });
      await writeFile(`${path}.part`, bytes);
      await rename(`${path}.part`, path);
    },
    async get(key) {
      try {
        return await readFile(join(folder, safe(key)));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
    remove: (key) => rm(join(folder, safe(key)), { force: true }),
  };
}

/** @param url `s3://key:secret@host/bucket`, with `?region=` (us-east-1) and `?tls=0` for a server without https */
export function s3Storage(url: string): Storage {
  const { username, password, host, pathname, searchParams } = new URL(url);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    region: searchParams.get('region') ?? 'us-east-1',
    retries: 2,
  });
  const at = (key: string) =>
    `${searchParams.get('tls') === '0' ? 'http' : 'https'}://${host}${pathname.replace(/\/$/, '')}/${safe(key)}`;
  const ask = async (
    method: string,
    key: string,
    init: { body?: BodyInit; headers?: Record<string, string> } = {},
  ) => {
    const answer = await client.fetch(at(key), { method, signal: AbortSignal.timeout(20_000), ...init });
    if (!answer.ok && answer.status !== 404) throw new Error(`The picture storage answered ${answer.status}`);
    return answer;
  };
  return {
    async put(key, bytes, type) {
      const answer = await ask('PUT', key, {
        body: new Uint8Array(bytes),
        headers: { 'Content-Type': type },
      });
      if (!answer.ok) throw new Error('The picture storage has no such bucket');
    },
    async get(key) {
      const answer = await ask('GET', key);
      return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null;
    },
    async remove(key) {
      await ask('DELETE', key);
    },
  };
}

/** As `STORAGE_URL` says; without it `DATA_DIR/media`. */
export function configuredStorage(): Storage {
  const { STORAGE_URL, DATA_DIR } = env();
  if (!STORAGE_URL) return folderStorage(join(DATA_DIR, 'media'));
  return STORAGE_URL.startsWith('s3:') ? s3Storage(STORAGE_URL) : folderStorage(fileURLToPath(STORAGE_URL));
}
