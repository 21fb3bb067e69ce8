import { sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { constant } from './constant.ts';
import { clinics } from './tables.ts';

const textOf = (part: ReturnType<typeof constant>) => new PgDialect().sqlToQuery(part);

test('a constant part is the same text, in any statement', () => {
  const part = sql`${clinics.state} = 'listed'`;
  expect(textOf(constant(part))).toEqual(textOf(part));
  expect(textOf(sql`select ${1} where ${constant(part)} and ${2}`)).toEqual(
    textOf(sql`select ${1} where ${part} and ${2}`),
  );
});

test('a part with a value in it is refused', () => {
  expect(() => constant(sql`${clinics.id} = ${7}`)).toThrow('Not a constant part');
});
