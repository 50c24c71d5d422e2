import { strict as assert } from 'node:assert';
import { type ChatCommand, parseChatCommand } from '../../src/application/chat-commands.ts';

const whole = { name: 'case', year: 2026, sequence: 12 } as const;
const spanish = { name: 'language', language: 'es' } as const;
const english = { name: 'language', language: 'en' } as const;

describe('chat commands', () => {
  const COMMANDS: readonly (readonly [string, ChatCommand])[] = [
    ['cancelar', { name: 'cancel' }],
    ['  ¡CANCELAR! ', { name: 'cancel' }],
    ['Cancel.', { name: 'cancel' }],
    ['ayuda', { name: 'help' }],
    ['¿Ayuda?', { name: 'help' }],
    ['Help', { name: 'help' }],
    ['Mis casos', { name: 'my_cases' }],
    ['mis   casos.', { name: 'my_cases' }],
    ['My cases', { name: 'my_cases' }],
    ['caso 1', { name: 'case', sequence: 1 }],
    ['Caso #000012', { name: 'case', sequence: 12 }],
    ['case 7', { name: 'case', sequence: 7 }],
    ['MS-2026-000012', whole],
    ['caso ms 2026 12', whole],
    ['Case MS-2026-000012.', whole],
    ['cola', { name: 'queue' }],
    ['¿Casos abiertos?', { name: 'queue' }],
    ['Queue', { name: 'queue' }],
    ['open cases', { name: 'queue' }],
    ['buscar impresora piso 3', { name: 'search', text: 'impresora piso 3' }],
    ['  BUSCAR:  Impresión a color ', { name: 'search', text: 'Impresión a color' }],
    ['search printer\nfloor 3', { name: 'search', text: 'printer\nfloor 3' }],
    ['buscar', { name: 'search', text: '' }],
    ['buscar MS-2026-000012', whole],
    ['buscar caso MS-2026-000012', whole],
    ['buscar caso 7', { name: 'case', sequence: 7 }],
    ['busca teclado', { name: 'search', text: 'teclado' }],
    ['ver la cola', { name: 'queue' }],
    ['español', spanish],
    ['ESPANOL', spanish],
    ['spanish', spanish],
    ['English', english],
    ['inglés', english],
    ['mis\u200b ca\u00adsos', { name: 'my_cases' }],
    ['𝗰𝗮𝗻𝗰𝗲𝗹𝗮𝗿', { name: 'cancel' }],
    ['ＣＡＳＯ　１２', { name: 'case', sequence: 12 }],
    ['\u202aMS\u20112026\u2011000012\u202c', whole],
    ['bus\u200bcar o\ufb01cina', { name: 'search', text: 'oficina' }],
  ];
  for (const [text, command] of COMMANDS)
    it(`reads «${text}»`, () => {
      assert.deepEqual(parseChatCommand(text), command);
    });

  const REQUESTS = [
    'necesito ayuda con la impresora',
    'ayuda, no abre el correo',
    'quiero cancelar mi cuenta de correo',
    'cancelar el usuario de Pedro',
    'caso',
    'caso uno',
    'caso 1 sigue igual',
    'el caso 1 no está resuelto',
    'caso 12345678901',
    'mis casos no aparecen',
    'la cola de impresión se llenó',
    'buscarme un computador',
    'Buscaré la licencia en el archivo',
    'necesito buscar un archivo',
    'el teclado está en english',
    'MS-26-1',
    '',
    '¿?',
    'constructor',
    '__proto__',
  ];
  for (const text of REQUESTS)
    it(`leaves «${text}» to the conversation`, () => {
      assert.equal(parseChatCommand(text), undefined);
    });
});
