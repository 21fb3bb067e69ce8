import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

test('a database address with a stray % is refused in one sentence, without its password', () => {
  expect(() => readEnv({ DATABASE_URL: 'postgres://a:hem%ZZ@db.example/portal' })).toThrow(
    /^DATABASE_URL has a % that stands for nothing: write %25 where a % is meant \(for example DATABASE_URL=postgres:[^\n]+\)$/,
  );
  expect(() => readEnv({ DATABASE_URL: 'postgres://a:b@db.example/%' })).toThrow(/stands for nothing/);
  expect(() => readEnv({ DATABASE_URL: 'hem%ZZ' })).toThrow(/^DATABASE_URL is not a postgres:/);
  expect(readEnv({ DATABASE_URL: 'postgres://a:hem%25@db.example/portal' }).DATABASE_URL).toContain('hem%25');
});

test('a content folder that is set must be one that can be read; the default need not exist', () => {
  const refused = /^CONTENT_DIR is not a folder that this user can read \(for example CONTENT_DIR=/;
  const folder = mkdtempSync(join(tmpdir(), 'portal-env-'));
  writeFileSync(join(folder, 'file'), '');
  expect(() => readEnv({ CONTENT_DIR: join(folder, 'missing') })).toThrow(refused);
  expect(() => readEnv({ CONTENT_DIR: join(folder, 'file') })).toThrow(refused);
  expect(readEnv({ CONTENT_DIR: folder }).CONTENT_DIR).toBe(folder);
  expect(readEnv({}).CONTENT_DIR).toBe(resolve('content'));
  rmSync(folder, { recursive: true });
});

test('a contact is an address, with a name in front of it or without', () => {
  expect(readEnv({ CONTACT: 'Anna & Bo ApS <hej@portal.example>' }).CONTACT).toEqual({
    name: 'Anna & Bo ApS',
    email: 'hej@portal.example',
  });
  expect(readEnv({ CONTACT: 'hej@portal.example' }).CONTACT).toEqual({
    name: null,
    email: 'hej@portal.example',
  });
  expect(readEnv({}).CONTACT).toBeUndefined();
  expect(() => readEnv({ CONTACT: 'Anna Berg' })).toThrow(
    /^CONTACT holds no e-mail address \(for example CONTACT=Portalen ApS <kontakt@portal\.example>\)$/,
  );
});

test('the site’s own address can be opened in a browser whatever it listens on', () => {
  expect(readEnv({ HOST: '::1', PORT: '3000' }).siteUrl).toBe('http://[::1]:3000');
  expect(readEnv({ HOST: '::', PORT: '3000' }).siteUrl).toBe('http://localhost:3000');
  expect(readEnv({ HOST: '0.0.0.0', PORT: '3000' }).siteUrl).toBe('http://localhost:3000');
  expect(readEnv({ PORT: '3000' }).siteUrl).toBe('http://127.0.0.1:3000');
  expect(readEnv({ HOST: '::1', SITE_URL: 'https://portal.example' }).siteUrl).toBe('https://portal.example');
});
