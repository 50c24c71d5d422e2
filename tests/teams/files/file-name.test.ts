import assert from 'node:assert/strict';
import { cleanName, extensionOf, withExtension } from '../../../src/teams/files/file-name.ts';

describe('The name of a file', () => {
  const CLEAN: readonly (readonly [given: string, kept: string])[] = [
    ['captura.png', 'captura.png'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ana\\informe.pdf', 'informe.pdf'],
    ['..', ''],
    ['/', ''],
    ['.env', 'env'],
    ['a\u0000b\r\nSet-Cookie: x.txt', 'abSet-Cookie x.txt'],
    ['factura\u202Efdp.exe', 'facturafdp.exe'],
    ['  informe   final .pdf ', 'informe final .pdf'],
    ['n\u0303andu\u0301.pdf', 'ñandú.pdf'],
    ['<script>"x"|?.txt', 'scriptx.txt'],
    ['mitad\uD83D', 'mitad'],
  ];
  for (const [given, kept] of CLEAN)
    it(`is ${JSON.stringify(kept)} for ${JSON.stringify(given)}`, () => {
      assert.equal(cleanName(given), kept);
    });

  it('gets the extension of what the file is', () => {
    assert.equal(withExtension('foto.jpeg', 'jpeg'), 'foto.jpeg');
    assert.equal(withExtension('foto.png', 'jpg'), 'foto.jpg');
    assert.equal(withExtension('imagen', 'png'), 'imagen.png');
    assert.equal(withExtension('v1.2 final', 'pdf'), 'v1.2 final.pdf');
    assert.equal(extensionOf('INFORME.PDF'), 'pdf');
  });

  it('is cut between two characters, never inside one', () => {
    const family = '👨🏽';
    const name = withExtension(`${family.repeat(60)}.png`, 'png');
    assert.ok(name.length <= 104, name);
    assert.equal(name, `${family.repeat(25)}.png`);
  });
});
