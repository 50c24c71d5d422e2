import { strict as assert } from 'node:assert';
import { findCommand } from '../../src/application/meaning/commands.ts';
import { helpText } from '../../src/messages/help-text.ts';
import { ACTORS, REQUESTER, staff } from '../domain/fixtures.ts';

describe('the help', () => {
  const requester = { person: REQUESTER, roles: [] };

  it('tells the staff of their buttons too, and a lead of the desk’s lists', () => {
    for (const language of ['es', 'en'] as const) {
      const own = helpText(requester, language);
      const desk = helpText(ACTORS.desk, language);
      const lead = helpText(staff(['desk', 'lead']), language);
      assert.ok(desk.startsWith(own) && lead.startsWith(desk));
      assert.ok(own.length < desk.length && desk.length < lead.length);
      const buttons =
        language === 'es' ? /«Escalar».*«Incidente mayor»/ : /"Escalate".*"Major incident"/;
      assert.match(desk, buttons);
      assert.doesNotMatch(own, buttons);
    }
  });

  it('names commands that are understood as they stand there', () => {
    const named = [
      'cola',
      'resumen',
      'quién espera',
      'registrar',
      'quién está ausente',
      'Mis roles',
    ];
    named.push('queue', 'overview', 'who is waiting', 'register', 'who is away', 'My roles');
    const all = `${helpText(ACTORS.desk, 'es')} ${helpText(ACTORS.desk, 'en')}`;
    for (const words of named) {
      assert.ok(all.includes(`«${words}»`) || all.includes(`"${words}"`), words);
      assert.ok(findCommand(words), words);
    }
  });
});
