/**
 * The portal's settings: the only reader of `process.env`.
 * Everything is optional; a bad value is refused with its name, the problem and an example.
 */
import { accessSync, constants, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const isOrigin = (value: string) => {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash;
};
const isUrlWith = (protocols: readonly string[]) => (value: string) =>
  protocols.includes(URL.parse(value)?.protocol ?? '');

const origin = z
  .string()
  .refine(isOrigin, 'is not an http(s) origin without a path')
  .transform((value) => new URL(value).origin);
const isDecodable = (value: string) => {
  const url = URL.parse(value);
  try {
    decodeURIComponent(`${url?.username}${url?.password}${url?.pathname}`);
    return true;
  } catch {
    return false;
  }
};
const postgresUrl = z
  .string()
  .refine(isUrlWith(['postgres:', 'postgresql:']), { error: 'is not a postgres:// address', abort: true })
  .refine(isDecodable, 'has a % that stands for nothing: write %25 where a % is meant');
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);
const folder = z.string().transform((value) => resolve(value));
const isReadableFolder = (path: string) => {
  try {
    readdirSync(path);
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** One row a setting: how it is read and an example that is right. */
const settings = {
  HOST: {
    schema: z
      .string()
      .regex(/^[\w.:-]+$/, 'is not a host name')
      .default('127.0.0.1'),
    example: '0.0.0.0',
  },
  PORT: {
    schema: z.coerce
      .number('is not a number')
      .int('is not a whole number')
      .min(0, 'is not between 0 and 65535')
      .max(65535, 'is not between 0 and 65535')
      .default(3000),
    example: '3000',
  },
  SITE_URL: { schema: origin.optional(), example: 'https://portal.example' },
  DATA_DIR: { schema: folder.prefault('.data'), example: '/var/lib/portal' },
  CONTENT_DIR: {
    schema: folder
      .refine(isReadableFolder, 'is not a folder that this user can read')
      // Only one that was set must be there.
      .default(() => resolve('content')),
    example: '/srv/portal/content',
  },
  DATABASE_URL: {
    schema: postgresUrl.optional(),
    example: 'postgres://portal:secret@db.example:5432/portal',
  },
  DATABASE_REPLICA_URL: {
    schema: postgresUrl.optional(),
    example: 'postgres://portal:secret@replica.example:5432/portal',
  },
  SMTP_URL: {
    schema: z
      .string()
      .refine(isUrlWith(['smtp:', 'smtps:']), 'is not an smtp:// address')
      .optional(),
    example: 'smtp://user:secret@mail.example:587',
  },
  MAIL_FROM: {
    schema: z.string().regex(/@/, 'holds no e-mail address').optional(),
    example: 'Portal <portal@portal.example>',
  },
  OPERATOR_EMAILS: {
    schema: list.pipe(z.array(z.email('holds something that is not an e-mail address'))).prefault(''),
    example: 'anna@portal.example,bo@portal.example',
  },
  CONTACT: {
    schema: z
      .string()
      .transform((value) => {
        const [, name = '', bracketed] = /^(.*)<([^<>]*)>\s*$/.exec(value) ?? [];
        return { name: name.trim() || null, email: (bracketed ?? value).trim() };
      })
      .pipe(z.object({ name: z.string().nullable(), email: z.email('holds no e-mail address') }))
      .optional(),
    example: 'Portalen ApS <kontakt@portal.example>',
  },
  AUTH_SECRET: {
    schema: z.string().min(32, 'is shorter than 32 characters').optional(),
    example: 'the output of: openssl rand -hex 32',
  },
  STORAGE_URL: {
    schema: z
      .string()
      .refine(isUrlWith(['file:', 's3:']), 'is neither a file: nor an s3: address')
      .optional(),
    example: 'file:///var/lib/portal/media',
  },
  LEGACY_ORIGINS: {
    schema: list.pipe(z.array(origin)).prefault('https://www.fysfinder.dk,https://fysfinder.dk'),
    example: 'https://www.fysfinder.dk',
  },
  TODAY: { schema: z.iso.date('is not a date').optional(), example: '2027-01-01' },
} as const;

type Settings = { [Name in keyof typeof settings]: z.output<(typeof settings)[Name]['schema']> };

export interface Env extends Settings {
  /** True under `npm run dev`. */
  development: boolean;
  /** The public origin, without a trailing slash: `SITE_URL`, else this machine's own address. */
  siteUrl: string;
}

/** A setting that cannot be used; the message has one line for each, with a remedy. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/**
 * Reads settings from a plain record.
 * @param source names and values, as in `process.env`; an empty string counts as not set
 * @throws SettingsError naming every setting that is wrong, its problem and an example
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const problems: string[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, { schema, example }] of Object.entries(settings)) {
    const result = schema.safeParse(source[name] || undefined);
    if (result.success) read[name] = result.data;
    else
      problems.push(
        `${name} ${result.error.issues[0]?.message ?? 'is wrong'} (for example ${name}=${example})`,
      );
  }
  if (problems.length) throw new SettingsError(problems.join('\n'));
  const env = read as Settings;
  return {
    ...env,
    development: source.NODE_ENV === 'development',
    siteUrl: env.SITE_URL ?? `http://${hostOf(env.HOST)}:${env.PORT}`,
  };
}

/** A bind address as it stands in a URL: every address is `localhost`, IPv6 is in brackets (RFC 3986, 3.2.2). */
export function hostOf(bind: string): string {
  if (bind === '0.0.0.0' || bind === '::') return 'localhost';
  return bind.includes(':') ? `[${bind}]` : bind;
}

// Proxy, pages and the front each get their own copy of this module: the parsed settings are shared.
const shared = globalThis as { portalEnv?: Env };

/** The settings of this process, parsed at the first call. */
export function env(): Env {
  shared.portalEnv ??= readEnv(process.env);
  return shared.portalEnv;
}

/** Forgets the parsed settings, so that the next `env()` reads them anew (the command line and tests). */
export function forgetEnv(): void {
  shared.portalEnv = undefined;
}
