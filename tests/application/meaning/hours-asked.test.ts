import { strict as assert } from 'node:assert';
import { findCommand } from '../../../src/application/meaning/commands.ts';
import { hoursAsked } from '../../../src/application/meaning/hours-asked.ts';

describe('asking when the desk works', () => {
  for (const text of [
    'hasta qué hora atienden',
    'a q hora atienden?',
    'buenas tardes, ¿a qué hora abren?',
    '¿desde qué hora trabaja la mesa?',
    '¿a qué horas cierran?',
    '¿cuál es el horario de atención?',
    'horario',
    'horario de la mesa de servicios',
    '¿qué horario tienen?',
    '¿en qué horario atienden?',
    '¿cuándo abren?',
    '¿atienden los sábados?',
    '¿trabajan los fines de semana?',
    '¿están atendiendo?',
    '¿ya abrieron?',
    '¿la mesa está abierta ahora?',
    'what are your opening hours?',
    'until what time are you open?',
    'what time do you close?',
    'when do you open?',
    'are you open on weekends?',
    'are you open now?',
    'business hours',
    'what hours does the desk work?',
    'how long until friday? I mean, what hours does the desk work?',
    'eh, o sea, ¿hasta qué hora atienden?',
  ])
    it(`«${text}» is about the hours of a week`, () =>
      assert.deepEqual(hoursAsked(text), { outcome: 'hours' }));

  for (const [text, day] of [
    ['¿mañana trabajan?', 'manana'],
    ['¿Y mañana viernes trabajan ustedes, mijo, o se van de puente?', 'manana'],
    ['¿el lunes atienden o es festivo?', 'el lunes'],
    ['mañana atienden?', 'manana'],
    ['¿trabajan mañana?', 'manana'],
    ['hola, ¿el lunes atienden?', 'el lunes'],
    ['¿atienden el 24 de diciembre?', 'el 24 de diciembre'],
    ['¿hoy hay servicio?', 'hoy'],
    ['¿hasta qué hora atienden hoy?', 'hoy'],
    ['¿a qué hora abren el viernes?', 'el viernes'],
    ['¿mañana es festivo?', 'manana'],
    ['¿es festivo el lunes?', 'el lunes'],
    ['¿el 8 de diciembre es feriado?', 'el 8 de diciembre'],
    ['are you open tomorrow?', 'tomorrow'],
    ['do you work on Saturday?', 'saturday'],
    ['is tomorrow a holiday?', 'tomorrow'],
    ['until what time are you open today?', 'today'],
  ] as const)
    it(`«${text}» is about that day`, () =>
      assert.deepEqual(hoursAsked(text), { outcome: 'hours', day }));

  for (const text of [
    '¿a qué hora me atienden?',
    '¿mañana atienden mi caso?',
    '¿a qué hora viene el técnico?',
    '¿cuándo me atienden?',
    'las impresoras no trabajan',
    '¿por qué no abre el correo?',
    'no abre',
    'hoy no abre',
    'desde el lunes no abre',
    'mañana abre la caja',
    'mañana',
    'el lunes',
    'no me deja ver el horario de los turnos',
    'el reloj de la entrada marca mal la hora',
    'necesito que trabajen mañana en la sede',
    'el portal está abierto pero no carga',
    '¿hay servicio de internet en el piso 3?',
    'do you work with Excel?',
    '¿trabajan con Excel?',
  ])
    it(`«${text}» is something else`, () => assert.equal(hoursAsked(text), undefined));

  it('is a command too', () => {
    for (const text of ['calendario', 'Festivos', 'calendar', 'public holidays'])
      assert.deepEqual(findCommand(text), { name: 'calendar' });
    assert.equal(findCommand('el calendario de Outlook no sincroniza'), undefined);
  });
});
