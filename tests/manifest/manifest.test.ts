import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { findCaseReference } from '../../src/application/meaning/case-reference.ts';
import { findCommand } from '../../src/application/meaning/commands.ts';

const require = createRequire(import.meta.url);
const FOLDER = new URL('../../manifest/', import.meta.url);
const file = (name: string) => readFileSync(new URL(name, FOLDER));

interface Manifest {
  readonly $schema: string;
  readonly id: string;
  readonly localizationInfo: Readonly<Record<string, unknown>>;
  readonly icons: { readonly color: string; readonly outline: string };
  readonly bots: readonly [
    {
      readonly botId: string;
      readonly supportsFiles: boolean;
      readonly scopes: readonly string[];
      readonly commandLists: readonly {
        readonly scopes: readonly string[];
        readonly commands: readonly unknown[];
      }[];
    },
  ];
  readonly composeExtensions: readonly [
    {
      readonly botId: string;
      readonly commands: readonly (Readonly<Record<string, unknown>> & {
        readonly parameters?: readonly { readonly name: string }[];
      })[];
    },
  ];
}
type Words = Readonly<Record<string, string>> & { readonly $schema: string };

const manifest: Manifest = JSON.parse(file('manifest.json').toString('utf8'));
const LANGUAGES = ['es', 'en'] as const;
const words = (language: string): Words => JSON.parse(file(`${language}.json`).toString('utf8'));

/** The schema that the file itself names, from the official package. */
function complaints(document: { readonly $schema: string }): unknown {
  const [, path = ''] = /json-schemas\/(teams\/.+)$/.exec(document.$schema) ?? [];
  const schema = require(`@microsoft/app-manifest/build/json-schemas/${path}`);
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const valid = ajv.compile(schema);
  return valid(document) ? null : valid.errors;
}

/** Width, height and colour type of a PNG, from its header. */
function png(name: string) {
  const bytes = file(name);
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), color: bytes[25] };
}

/** What stands at `bots[0].commandLists[1]…` of the manifest. */
function at(path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce((node: unknown, step) => Object(node)[step], manifest);
}

describe('the app for Teams', () => {
  it('takes files in the personal chat', () => {
    assert.equal(manifest.bots[0].supportsFiles, true);
  });

  it('passes the official schema', () => {
    assert.deepEqual(complaints(manifest), null);
  });

  for (const language of LANGUAGES)
    it(`has words in ${language} that pass the official schema`, () => {
      assert.deepEqual(complaints(words(language)), null);
    });

  it('names the translation files that exist, Spanish being the default', () => {
    const { defaultLanguageTag, defaultLanguageFile, additionalLanguages } =
      manifest.localizationInfo;
    assert.deepEqual([defaultLanguageTag, defaultLanguageFile], ['es', 'es.json']);
    assert.deepEqual(additionalLanguages, [{ languageTag: 'en', file: 'en.json' }]);
  });

  it('translates the same places in both languages, and they are places of the manifest', () => {
    const [es, en] = LANGUAGES.map((language) => Object.keys(words(language)).sort());
    assert.deepEqual(es, en);
    const unknown = Object.keys(words('en')).filter((path) => path !== '$schema' && !at(path));
    assert.deepEqual(unknown, []);
  });

  it('says in Spanish in its default file what the manifest says', () => {
    for (const [path, text] of Object.entries(words('es')))
      if (path !== '$schema') assert.equal(at(path), text, path);
  });

  it('translates every command', () => {
    const places = manifest.bots[0].commandLists.flatMap(({ commands }, list) =>
      commands.flatMap((_, index) =>
        ['title', 'description'].map(
          (part) => `bots[0].commandLists[${list}].commands[${index}].${part}`,
        ),
      ),
    );
    const extension = manifest.composeExtensions[0].commands.flatMap(({ parameters = [] }, index) =>
      [
        `composeExtensions[0].commands[${index}]`,
        ...parameters.map((_, at) => `composeExtensions[0].commands[${index}].parameters[${at}]`),
      ].flatMap((place) => [`${place}.title`, `${place}.description`]),
    );
    const translated = Object.keys(words('en')).filter((path) => /^(?:bots|compose)/.test(path));
    assert.deepEqual(translated.sort(), [...places, ...extension].sort());
  });

  it('finds cases as one types, and makes one of a message or of nothing, under the ids that the program knows', () => {
    const [find, create, ...others] = manifest.composeExtensions[0].commands;
    assert.deepEqual(others, []);
    assert.deepEqual([find?.id, find?.type, find?.initialRun], ['findCases', 'query', true]);
    assert.deepEqual(find?.context, ['compose']);
    assert.deepEqual(
      find?.parameters?.map(({ name }) => name),
      ['text'],
    );
    assert.deepEqual([create?.id, create?.type, create?.fetchTask], ['createCase', 'action', true]);
    assert.deepEqual(create?.context, ['compose', 'message']);
  });

  it('offers only commands that the program understands', () => {
    for (const language of LANGUAGES)
      for (const [path, text] of Object.entries(words(language)))
        if (path.startsWith('bots') && path.endsWith('.title'))
          assert.ok(findCommand(text) ?? findCaseReference(text), `${language}: ${text}`);
  });

  it('works in the personal chat and in a team, each with its commands', () => {
    const [bot] = manifest.bots;
    // Without the last one nobody could put a case with a button into a group chat.
    assert.deepEqual(bot.scopes, ['personal', 'team', 'groupChat']);
    const scopes = bot.commandLists.map(({ scopes: own }) => own);
    assert.deepEqual(scopes, [['personal'], ['team']]);
  });

  it('waits for the bot id in each of its places', () => {
    assert.equal(manifest.id, '00000000-0000-0000-0000-000000000000');
    assert.equal(manifest.bots[0].botId, manifest.id);
    assert.equal(manifest.composeExtensions[0].botId, manifest.id);
  });

  it('has a colour icon of 192 and an outline icon of 32 with transparency', () => {
    assert.deepEqual(png(manifest.icons.color), { width: 192, height: 192, color: 2 });
    assert.deepEqual(png(manifest.icons.outline), { width: 32, height: 32, color: 6 });
  });
});
