import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The house as data: what each folder of src may import besides itself. An entry names a folder or
 * one file; the composition root wires everything, so it may import anything.
 */
const SHARED = ['domain', 'desk', 'i18n', 'cards'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  desk: ['domain'],
  i18n: ['domain', 'desk/ports.ts'],
  cards: ['domain', 'desk/ports.ts', 'i18n'],
  teams: SHARED,
  mail: SHARED,
  mongo: SHARED,
  http: SHARED,
  tab: SHARED,
  local: [...SHARED, 'config.ts'],
  'log.ts': ['desk/ports.ts'],
};
const COMPOSITION_ROOT = ['main.ts', 'program.ts', 'config.ts'];

/** Folders that know nothing of Node or of any package. */
const PURE = ['domain', 'desk'];

/** Whose a package is. Nobody else may import it, and a package without an owner may not come in. */
const PACKAGES: readonly (readonly [package_: RegExp, owners: readonly string[]])[] = [
  [/^(botbuilder|botframework)(-.+)?$/, ['teams']],
  [/^(mongoose|mongodb|lmdb|mingo|bson)$/, ['mongo']],
  [/^restify(-.+)?$/, ['http']],
  [/^nodemailer$/, ['mail']],
  [/^(adaptivecards-templating|adaptive-expressions)$/, ['cards']],
  [/^(tsx|@microsoft\/m365agentsplayground)$/, ['local']],
  [/^zod$/, ['cards', 'teams', 'mail', 'mongo', 'http', 'tab', 'local']],
];

/** Who reads the environment: settings, and entries that are programs of their own. */
const READS_ENVIRONMENT = [
  'config.ts',
  'main.ts',
  'local',
  'mongo/embedded/serve.ts',
  'mongo/embedded/transfer.ts',
];

const MAX_LINES = 300;
/** Wording is data, one text a line: it may be as long as the program is talkative. */
const WORDING = ['i18n/es.ts', 'i18n/en.ts'];

const COMMENT_OR_STRING =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
const IMPORT =
  /(?<![-.\w'"])from\s*['"]([^'"\n]+)['"]|(?<![-.\w'"])import\s*\(?\s*['"]([^'"\n]+)['"]|\b(?:require|resolve)\s*\(\s*['"]([^'"\n]+)['"]/g;
const ENVIRONMENT =
  /\bprocess\s*\??\.\s*env\b|\{[^{}]*\benv\b[^{}]*\}\s*(?:=\s*process\b|from\s*['"](?:node:)?process['"])/;
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\b(?:process|Buffer|setTimeout|setInterval|setImmediate|fetch|console|performance|crypto)\s*[.(]/;
const ANY = /(?:[:<|&,(=?]|\bas|\bextends|=>)\s*any\b(?!\s*[:(?.])/;
const SUPPRESSION = /@ts-(?:ignore|expect-error|nocheck)/;

const withoutComments = (source: string) =>
  source.replace(COMMENT_OR_STRING, (found) => (found.startsWith('/') ? ' ' : found));
const withoutStrings = (source: string) =>
  source.replace(COMMENT_OR_STRING, (found) => (found.startsWith('/') ? ' ' : "''"));

const topOf = (path: string) => path.split('/')[0] ?? path;
const isIn = (path: string, places: readonly string[]) =>
  places.some((place) => path === place || path.startsWith(`${place}/`));

function importsOf(source: string): readonly string[] {
  const found = withoutComments(source).matchAll(IMPORT);
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** Why this file, by its path in src, may not import that; undefined when it may. */
function forbidden(path: string, imported: string): string | undefined {
  if (COMPOSITION_ROOT.includes(path)) return undefined;
  const folder = topOf(path);
  const places = MAY_IMPORT[folder];
  if (places === undefined) return `${folder} has no row in the table`;
  if (imported.startsWith('.')) {
    const target = posix.join(posix.dirname(path), imported);
    // Card templates lie beside src, and only the folder of the same name reads them.
    const allowed =
      isIn(target, [folder, ...places]) || (folder === 'cards' && isIn(target, ['../cards']));
    return allowed ? undefined : `${folder} may not import ${target}`;
  }
  if (PURE.includes(folder)) return `${folder} may import no package and nothing of Node`;
  if (imported.startsWith('node:')) return undefined;
  const name = imported
    .split('/')
    .slice(0, imported.startsWith('@') ? 2 : 1)
    .join('/');
  const owners = PACKAGES.find(([pattern]) => pattern.test(name))?.[1];
  if (owners === undefined) return `${name} has no owner in the table`;
  return owners.includes(folder) ? undefined : `${name} belongs to ${owners.join(', ')}`;
}

/** Everything that is wrong with a file of src. */
function violations(path: string, source: string): readonly string[] {
  const code = withoutStrings(source);
  const wrong = importsOf(source).flatMap((imported) => forbidden(path, imported) ?? []);
  const lines = source.split('\n').length - 1;
  if (lines > MAX_LINES && !WORDING.includes(path)) wrong.push(`has ${lines} lines`);
  if (ANY.test(code)) wrong.push('uses any');
  if (SUPPRESSION.test(source)) wrong.push('silences the type checker');
  if (ENVIRONMENT.test(withoutComments(source)) && !isIn(path, READS_ENVIRONMENT))
    wrong.push('reads the environment');
  if (isIn(path, ['domain']) && IMPURE.test(code)) wrong.push('asks a global, so it is not pure');
  const kebab = path.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(part));
  if (!kebab) wrong.push('is not named in kebab-case');
  return wrong;
}

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const FILES = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
  .map((entry) => posix.relative(SRC, posix.join(entry.parentPath, entry.name)))
  .sort();

describe('architecture', () => {
  for (const place of [...new Set(FILES.map(topOf))])
    it(`src/${place} keeps to the house's table`, () => {
      const wrong = FILES.filter((path) => topOf(path) === place).flatMap((path) =>
        violations(path, readFileSync(posix.join(SRC, path), 'utf8')).map(
          (why) => `src/${path}: ${why}`,
        ),
      );
      assert.deepEqual(wrong, []);
    });

  it('reads the real folders', () => {
    for (const known of ['domain/decide.ts', 'desk/ports.ts'])
      assert.ok(FILES.includes(known), known);
    const ports = readFileSync(posix.join(SRC, 'desk/ports.ts'), 'utf8');
    assert.ok(importsOf(ports).includes('../domain/case.ts'));
  });
});

describe('architecture: the check itself', () => {
  const FORBIDDEN: readonly (readonly [path: string, source: string])[] = [
    ['domain/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['domain/x.ts', "import type {\n  Case,\n} from '../desk/ports.ts';"],
    ['domain/x.ts', "import { z } from 'zod';"],
    ['domain/x.ts', 'const now = new Date();'],
    ['desk/intake/x.ts', "import { connect } from '../../mongo/connection.ts';"],
    ['desk/x.ts', "import { createHash } from 'node:crypto';"],
    ['domain/x.ts', 'setTimeout(run, 1000);'],
    ['teams/x.ts', "import { stores } from '../mongo/stores.ts';"],
    ['mongo/x.ts', "export { send } from '../mail/send.ts';"],
    ['mongo/embedded/x.ts', "const lazy = await import('../../http/server.ts');"],
    ['http/x.ts', "import { CloudAdapter } from 'botbuilder';"],
    ['http/x.ts', "import type { Activity } from 'botframework-schema';"],
    ['mail/x.ts', "import mongoose from 'mongoose';"],
    ['teams/x.ts', "import restify from 'restify';"],
    ['http/x.ts', "const nodemailer = require('nodemailer');"],
    ['local/x.ts', "import '../teams/bot.ts';"],
    ['teams/x.ts', "import { start } from '../program.ts';"],
    ['teams/x.ts', "import unknown from 'left-pad';"],
    ['i18n/x.ts', "import { view } from '../cards/views.ts';"],
    ['i18n/x.ts', "import { relay } from '../desk/relay.ts';"],
    ['cards/x.ts', "import { relay } from '../desk/relay.ts';"],
    ['log.ts', "import { say } from './i18n/translate.ts';"],
    ['elsewhere/x.ts', "import { decide } from '../domain/decide.ts';"],
    ['teams/x.ts', 'const port = process.env.PORT;'],
    ['teams/x.ts', 'const { env } = process;'],
    ['teams/x.ts', "import { argv, env } from 'node:process';"],
    ['teams/x.ts', 'function f(given: any) {}'],
    ['teams/x.ts', 'const list: Array<any> = [];'],
    ['teams/x.ts', 'const it = given as any;'],
    ['teams/x.ts', '// @ts-expect-error later'],
    ['teams/BotThing.ts', ''],
    ['teams/x.ts', 'line();\n'.repeat(MAX_LINES + 1)],
  ];
  for (const [path, source] of FORBIDDEN)
    it(`refuses in src/${path}: ${source.slice(0, 60).replace(/\s+/g, ' ')}`, () => {
      assert.equal(violations(path, source).length, 1);
    });

  const ALLOWED: readonly (readonly [path: string, source: string])[] = [
    ['main.ts', "import mongoose from 'mongoose';\nconst port = process.env.PORT;"],
    ['domain/x.ts', "import type { Case } from './case.ts';\n/* from 'zod' */"],
    ['domain/x.ts', "const header = ['from', 'to', 'import', 'all'];"],
    ['domain/x.ts', 'const later = new Date(instant);'],
    ['desk/intake/x.ts', "import { decide } from '../../domain/decide.ts';"],
    ['teams/x.ts', "import { MessageFactory } from 'botbuilder';\nimport fs from 'node:fs';"],
    ['mongo/embedded/x.ts', "import { open } from 'lmdb';\nimport { Query } from 'mingo/query';"],
    [
      'cards/x.ts',
      "import { t } from '../i18n/translate.ts';\nimport c from '../../cards/c.json';",
    ],
    ['log.ts', "import type { Log } from './desk/ports.ts';"],
    ['local/x.ts', "import { loadConfig } from '../config.ts';"],
    ['local/x.ts', "const args = ['--import', import.meta.resolve('tsx')];"],
    ['teams/x.ts', "say('any as any'); // any: any is allowed to be said"],
    ['teams/x.ts', 'const any = list.some(Boolean);'],
    ['i18n/es.ts', 'line();\n'.repeat(MAX_LINES + 1)],
  ];
  for (const [path, source] of ALLOWED)
    it(`accepts in src/${path}: ${source.slice(0, 60).replace(/\s+/g, ' ')}`, () => {
      assert.deepEqual(violations(path, source), []);
    });
});
