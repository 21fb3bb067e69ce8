/**
 * The rules of the house (docs/architecture.md) as a check on source text: which room may import which,
 * and what no file may hold. `bin/house-rules.test.ts` plants a violation of each and reads the real tree.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
  /** From the project's root, with forward slashes: `lib/places/find.ts`. */
  path: string;
  text: string;
}

export interface Import {
  from: string;
  typeOnly: boolean;
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every static and dynamic import of a source text, in order. `typeOnly` means erased at run time. */
export function importsOf(text: string): Import[] {
  return [...text.matchAll(importPattern)].map((match) => ({
    from: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

interface Rule {
  says: string;
  /** What is wrong in this file, or null. */
  broken: (
    file: SourceFile,
    imports: readonly Import[],
    all: ReadonlyMap<string, SourceFile>,
  ) => string | null;
}

const inRoom = (path: string, ...rooms: string[]) => rooms.some((room) => path.startsWith(`${room}/`));
const reaches = (imports: readonly Import[], ...rooms: string[]) =>
  imports.find(({ from }) => rooms.some((room) => from.startsWith(`#${room}/`)))?.from ?? null;
const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path);

const rules: readonly Rule[] = [
  {
    says: 'lib knows nothing of app or components',
    broken: ({ path }, imports) => (inRoom(path, 'lib') ? reaches(imports, 'app', 'components') : null),
  },
  {
    says: 'components know nothing of app',
    broken: ({ path }, imports) => (inRoom(path, 'components') ? reaches(imports, 'app') : null),
  },
  {
    says: 'components import only types from lib',
    broken: ({ path }, imports) =>
      inRoom(path, 'components') && !isTest(path)
        ? (imports.find(({ from, typeOnly }) => from.startsWith('#lib/') && !typeOnly)?.from ?? null)
        : null,
  },
  {
    says: 'places, specialties and articles do not know the clinics',
    broken: ({ path }, imports) =>
      inRoom(path, 'lib/places', 'lib/specialties', 'lib/articles')
        ? reaches(imports, 'lib/db', 'lib/directory', 'lib/listings', 'lib/accounts')
        : null,
  },
  {
    says: 'reads and writes meet only in the tables',
    broken: ({ path }, imports) =>
      (inRoom(path, 'lib/directory') ? reaches(imports, 'lib/listings') : null) ??
      (inRoom(path, 'lib/listings') ? reaches(imports, 'lib/directory') : null),
  },
  {
    says: 'only lib/env.ts reads process.env',
    broken: ({ path, text }) =>
      inRoom(path, 'lib', 'app', 'components') && path !== 'lib/env.ts' && /process\s*\.\s*env\b/.test(text)
        ? 'process.env'
        : null,
  },
  {
    says: 'no import climbs to a parent folder',
    broken: (_file, imports) => imports.find(({ from }) => from.startsWith('../'))?.from ?? null,
  },
  {
    says: 'no drawer for odds and ends, no barrel',
    broken: ({ path, text }) => {
      const drawer = /(^|\/)(utils?|helpers?|types|misc|common)(\/|\.tsx?$)/.exec(path)?.[2];
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').trim();
      const barrel = code !== '' && code.replace(/export\s[^;]*?from\s*['"][^'"]+['"];?\s*/g, '') === '';
      return drawer ?? (barrel ? 'only re-exports' : null);
    },
  },
  {
    says: 'documents neither throw redirects nor hold client components or Server Actions',
    broken: ({ path, text }, imports) => {
      if (!inRoom(path, 'app', 'components') || isTest(path)) return null;
      const directive = /^\s*['"](use client|use server)['"]/m.exec(text)?.[1];
      const navigation = imports.find(({ from }) => from === 'next/navigation')?.from;
      return directive ?? navigation ?? null;
    },
  },
  {
    says: 'what a document shows is finished before it is rendered: no component in it waits (app/in-one-piece.tsx)',
    broken: ({ path, text }) =>
      inRoom(path, 'components', 'app/find/fysioterapeut', 'app/klinik', 'app/lidelser') &&
      !path.endsWith('page.tsx')
        ? (/^(?:export )?async function ([A-Z][a-z]\w*)/m.exec(text)?.[1] ?? null)
        : null,
  },
  {
    says: 'files do not import each other in a circle',
    broken: ({ path }, _imports, all) => circleFrom(path, all),
  },
  {
    says: 'sharing images come from @vercel/og alone (both together hang the build)',
    broken: (_file, imports) => imports.find(({ from }) => from === 'next/og')?.from ?? null,
  },
  {
    says: 'the command line reaches no .tsx: Node runs .ts as it is, not .tsx',
    broken: ({ path }, _imports, all) => (inRoom(path, 'bin') && !isTest(path) ? firstTsx(path, all) : null),
  },
];

/** The file that an import of this project names, from the root; null for packages. */
function targetOf(path: string, from: string): string | null {
  if (from.startsWith('#')) return from.slice(1);
  return from.startsWith('./') ? join(path, '..', from).replaceAll('\\', '/') : null;
}

/** A circle of run-time imports that begins and ends in `path`, as `a → b → a`, or null. */
function circleFrom(path: string, all: ReadonlyMap<string, SourceFile>): string | null {
  const seen = new Set<string>();
  const follow = (at: string, way: readonly string[]): string | null => {
    for (const { from, typeOnly } of importsOf(all.get(at)?.text ?? '')) {
      const next = typeOnly ? null : targetOf(at, from);
      if (next === path) return [...way, next].join(' → ');
      if (!next || seen.has(next) || !all.has(next)) continue;
      seen.add(next);
      const found = follow(next, [...way, next]);
      if (found) return found;
    }
    return null;
  };
  return follow(path, [path]);
}

/** The first `.tsx` file that `path` reaches at run time, through any number of imports, or null. */
function firstTsx(
  path: string,
  all: ReadonlyMap<string, SourceFile>,
  seen = new Set<string>(),
): string | null {
  if (seen.has(path)) return null;
  seen.add(path);
  for (const { from, typeOnly } of importsOf(all.get(path)?.text ?? '')) {
    if (typeOnly) continue;
    const next = targetOf(path, from);
    if (next?.endsWith('.tsx')) return next;
    const found = next && firstTsx(next, all, seen);
    if (found) return found;
  }
  return null;
}

/**
 * Reads files against every rule.
 * @returns one sentence for each violation, naming file, rule and what broke it; empty when the house is in order
 */
export function violations(files: readonly SourceFile[]): string[] {
  const all = new Map(files.map((file) => [file.path, file]));
  return files.flatMap((file) => {
    const imports = importsOf(file.text);
    return rules.flatMap((rule) => {
      const what = rule.broken(file, imports, all);
      return what === null ? [] : [`${file.path}: ${rule.says} (${what})`];
    });
  });
}

const rooms = ['app', 'bin', 'components', 'e2e', 'lib'];

/** Every TypeScript source file of the project in `root`, tests included. */
export function readSources(root: string): SourceFile[] {
  return rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => {
        const path = `${room}/${name.replaceAll('\\', '/')}`;
        return { path, text: readFileSync(join(root, path), 'utf8') };
      }),
  );
}
