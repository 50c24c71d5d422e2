import assert from 'node:assert/strict';
import { kindOf } from '../../../src/teams/files/file-kind.ts';
import { EXECUTABLE, office, PDF, PNG, zip } from './samples.ts';

const OPEN_XML = 'vnd.openxmlformats-officedocument';
const text = (content: string) => Buffer.from(content);

describe('The kind of a file', () => {
  const KEPT: readonly (readonly [what: string, bytes: Buffer, name: string, extension: string])[] =
    [
      ['a picture', PNG, 'captura.png', 'png'],
      ['a picture with another’s extension', PNG, 'captura.jpg', 'png'],
      ['a picture that says it is a program', PNG, 'captura.exe', 'png'],
      ['a PDF', PDF, 'oficio.pdf', 'pdf'],
      ['a JPEG', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), 'f.jpeg', 'jpeg'],
      ['a Word document', office(`${OPEN_XML}.wordprocessingml.document`), 'a.docx', 'docx'],
      ['a spreadsheet', office(`${OPEN_XML}.spreadsheetml.sheet`), 'a.xlsx', 'xlsx'],
      ['a text with accents', text('Señal caída\n'), 'notas.txt', 'txt'],
      ['a table', text('a;b\n1;2'), 'tabla.CSV', 'csv'],
      ['a log', text('12:00 error'), 'equipo.log', 'log'],
      ['a text without extension', text('hola'), 'LEAME', 'txt'],
    ];
  for (const [what, bytes, name, extension] of KEPT)
    it(`is told from its content: ${what}`, async () => {
      assert.equal((await kindOf(bytes, name))?.extension, extension);
    });

  const REFUSED: readonly (readonly [what: string, bytes: Buffer, name: string])[] = [
    ['a program', EXECUTABLE, 'actualizar.exe'],
    ['a program named as a PDF', EXECUTABLE, 'factura.pdf'],
    ['a program named as a text', EXECUTABLE, 'factura.txt'],
    ['an archive', zip('cualquiera.txt', 'x'), 'cosas.zip'],
    ['an archive named as a document', zip('cualquiera.txt', 'x'), 'cosas.docx'],
    ['a document with macros', office('vnd.ms-word.document.macroEnabled'), 'a.docx'],
    ['a drawing with scripts', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg'],
    ['a drawing named as a picture', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.png'],
    ['a page', text('<!doctype html><p>x'), 'a.html'],
    ['a page named as a text', text('  <HTML><script>x</script>'), 'a.txt'],
    ['a script', text('Remove-Item C:\\'), 'a.ps1'],
    ['a text that is no UTF-8', Buffer.from([0x61, 0xff, 0xfe, 0x62]), 'a.txt'],
    ['a text with a NUL', text('a\u0000b'), 'a.txt'],
  ];
  for (const [what, bytes, name] of REFUSED)
    it(`is not among those that are kept: ${what}`, async () => {
      assert.equal(await kindOf(bytes, name), undefined);
    });
});
