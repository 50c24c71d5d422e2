import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, loadConfig, VARIABLES } from '../src/config.ts';
import { BOGOTA } from '../src/domain/calendar.ts';

const credentials = {
  MICROSOFT_APP_ID: 'id',
  MICROSOFT_APP_PASSWORD: 'secret-value',
  MICROSOFT_APP_TENANT_ID: 'tenant',
  MICROSOFT_APP_TYPE: 'SingleTenant',
};

function refusal(env: Record<string, string>): string {
  try {
    loadConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message;
  }
  return assert.fail('the settings were accepted');
}

describe('Settings', () => {
  it('are those of local mode when there are none', () => {
    const config = loadConfig({});
    const { calendar, ...rest } = config;
    assert.deepEqual(rest, {
      production: false,
      port: 3978,
      publicUrl: 'http://127.0.0.1:3978',
      dataDir: '.data',
    });
    assert.deepEqual(calendar, {
      zone: BOGOTA.zone,
      week: BOGOTA.week,
      country: 'CO',
      daysFile: { path: join('.data', 'days.txt'), named: false },
    });
  });

  it('take the leads one by one, whatever stands around them', () => {
    const { leadIds } = loadConfig({ DESK_LEADS: ' ana.ruiz@example.org, , p-7 ' });
    assert.deepEqual(leadIds, ['ana.ruiz@example.org', 'p-7']);
  });

  it('take after how many days a resolved case closes, working days unless it says otherwise', () => {
    const term = (DESK_CLOSE_AFTER: string) => loadConfig({ DESK_CLOSE_AFTER }).answerTerm;
    assert.deepEqual(term(' 5 '), { days: 5, counted: 'working' });
    assert.deepEqual(term('2 working'), { days: 2, counted: 'working' });
    assert.deepEqual(term('60 Calendar'), { days: 60, counted: 'calendar' });
    assert.equal(term(''), undefined);
    for (const wrong of ['0', '61', '3.5', 'three', '3 weeks', '3calendar'])
      assert.match(refusal({ DESK_CLOSE_AFTER: wrong }), /^DESK_CLOSE_AFTER must be .*=3 or .*$/);
  });

  it('take a blank variable as one that is not set', () => {
    const config = loadConfig({ PORT: ' ', MONGODB_URI: '', MICROSOFT_APP_ID: '' });
    assert.equal(config.port, 3978);
    assert.equal(config.credentials, undefined);
  });

  it('name every missing variable in production, each with its remedy', () => {
    const message = refusal({ NODE_ENV: 'production' });
    for (const name of [...Object.keys(credentials), 'MONGODB_URI'])
      assert.match(message, new RegExp(`${name} is missing .*: set it to `));
  });

  it('are enough in production with credentials and a database', () => {
    const config = loadConfig({
      NODE_ENV: 'production',
      MONGODB_URI: 'mongodb://db.example.org/mesa',
      ...credentials,
    });
    assert.equal(config.credentials?.appId, 'id');
    assert.equal(config.production, true);
  });

  it('take the public address as it is said, without a slash in the end, and guess none for Teams', () => {
    assert.equal(loadConfig(credentials).publicUrl, undefined);
    const said = { PUBLIC_URL: 'https://mesa.example.org/desk/', ...credentials };
    assert.equal(loadConfig(said).publicUrl, 'https://mesa.example.org/desk');
    assert.equal(loadConfig({ PORT: '4000' }).publicUrl, 'http://127.0.0.1:4000');
    for (const PUBLIC_URL of ['mesa.example.org', 'ftp://mesa.example.org'])
      assert.match(refusal({ PUBLIC_URL }), /PUBLIC_URL must be the address/);
  });

  it('refuse half of the credentials outside production too', () => {
    const message = refusal({ MICROSOFT_APP_ID: 'id' });
    assert.match(message, /MICROSOFT_APP_PASSWORD is missing/);
    assert.doesNotMatch(message, /MONGODB_URI/);
  });

  it('want no password for a managed identity', () => {
    const { MICROSOFT_APP_PASSWORD: _password, ...rest } = credentials;
    const config = loadConfig({ ...rest, MICROSOFT_APP_TYPE: 'UserAssignedMSI' });
    assert.equal(config.credentials?.appType, 'UserAssignedMSI');
  });

  for (const [name, value] of [
    ['PORT', '70000'],
    ['PORT', 'abc'],
    ['MONGODB_URI', 'postgres://x'],
    ['MONGODB_URI', 'mongodb://db.example.org/mesa?retryWrites=false&w=0'],
    ['DESK_LANGUAGE', 'fr'],
    ['DESK_LEADS', 'Ana Ruiz, Luis Rey'],
    ['DESK_TIME_ZONE', 'Bogotá'],
    ['DESK_HOURS', 'de lunes a viernes'],
    ['DESK_HOURS', 'lun-vie 8:00'],
    ['DESK_HOURS', 'lun-vie 14:00-18:00 8:00-12:00'],
    ['DESK_HOURS', 'lun-vie 8:00-12:00; vie 8:00-11:00'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['MICROSOFT_APP_TYPE', 'Other'],
  ] as const)
    it(`refuse ${name}=${value} and name the variable`, () => {
      assert.match(refusal({ [name]: value }), new RegExp(name));
    });

  it('ask for the sender when there is a mail server', () => {
    assert.match(refusal({ SMTP_URL: 'smtp://mail.example.org' }), /MAIL_FROM is missing/);
  });

  it('never repeat a secret in a refusal', () => {
    const message = refusal({ ...credentials, MICROSOFT_APP_TYPE: 'Other', SMTP_URL: 'x' });
    assert.doesNotMatch(message, /secret-value/);
  });

  it('are all in .env.example, and nothing else is', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    assert.deepEqual(named.toSorted(), [...VARIABLES].toSorted());
  });
});
