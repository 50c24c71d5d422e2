import { strict as assert } from 'node:assert';
import { officeSaid } from '../../../src/application/meaning/office-said.ts';

describe('the office in an answer', () => {
  for (const [text, office] of [
    ['Talento humano', 'Talento humano'],
    ['Secretaría de Hacienda', 'Secretaría de Hacienda'],
    ['trabajo en la Secretaría de Gobierno', 'Secretaría de Gobierno'],
    ['soy de Planeación, y quiero que quede claro que son tres casos', 'Planeación'],
    [
      'Yo trabajo en Desarrollo Social, en el segundo piso, donde queda la cafetería',
      'Desarrollo Social',
    ],
    ['él trabaja en Hacienda, yo soy la secretaria', 'Hacienda'],
    ['Planning department, 3rd floor, but I mostly work remotely', 'Planning department'],
    ['en el despacho, bueno no, eso es arriba, yo soy de Contratación', 'Contratación'],
    [
      '¿dependencia es la oficina? yo trabajo en la inspección de policía con la doctora Amparo',
      'inspección de policía',
    ],
    ['desde ayer por la tarde', ''],
    ['soy docente de la escuela de artes, adscrita a Cultura', 'Cultura'],
    ['Biblioteca central, que depende de la Secretaría de Cultura', 'Secretaría de Cultura'],
    ['soy auxiliar de la biblioteca', 'biblioteca'],
    ['I am an assistant in the planning office', 'planning office'],
    ['la oficina es donde trabajo? porque yo estoy en talento humano', 'talento humano'],
    ['no estoy segura, creo que es Hacienda', 'Hacienda'],
    [
      'Secretaría de Gobierno, ya lo he dicho como diez veces por teléfono',
      'Secretaría de Gobierno',
    ],
    ['Como le mencioné al principio, trabajo en la oficina de archivo', 'oficina de archivo'],
    ['Like I said, the planning office, second floor', 'planning office'],
    ['I work in Finance', 'Finance'],
    ['hacienda, ya?', 'hacienda'],
    ['Dirección de Sistemas y Tecnologías', 'Dirección de Sistemas y Tecnologías'],
    [
      'en la alcaldía pues, donde más jaja. Secretaría de Hacienda, impuestos',
      'Secretaría de Hacienda, impuestos',
    ],
    [
      'Trabajo en la biblioteca, bueno, ahora le dicen Secretaría de Cultura',
      'Secretaría de Cultura',
    ],
    [
      'antes era la Secretaría de Educación, ahora es la Secretaría de Cultura, Recreación y Deporte',
      'Secretaría de Cultura, Recreación y Deporte',
    ],
    ['secretaria de hacienda, en el piso 3', 'secretaria de hacienda'],
    ['Secretaría de Hacienda, gracias', 'Secretaría de Hacienda'],
    ['en la oficina 204', 'oficina 204'],
    ['Yo estoy en Catastro hace diecinueve años, imagínese', 'Catastro'],
    ['Trabajo con la doctora de la Casa de la Cultura, en archivo', 'Casa de la Cultura'],
    ['en hacienda xq', 'hacienda'],
    [
      'planeacion, ya se lo habia dicho. pero le repito q es la impresora, no el autocad',
      'planeacion',
    ],
    ['tesoreria. es el computador, no la pantalla', 'tesoreria'],
    ['soy de planeación, gracias', 'planeación'],
    ['hacienda pero es que el correo no abre', 'hacienda'],
    ['él está en la Secretaría de Gobierno, yo también', 'Secretaría de Gobierno'],
    ['la Dirección de Archivo, ella y yo', 'Dirección de Archivo'],
    ['es solo Secretaría de Gobierno', 'Secretaría de Gobierno'],
    ['solo Planeación', 'Planeación'],
    ['perdón, es solo Despacho', 'Despacho'],
    ['no soy de ninguna oficina, soy de la portería', 'portería'],
    ['Archivo', 'Archivo'],
    ['Despacho de Hacienda, el doctor y yo somos de la misma oficina', 'Despacho de Hacienda'],
    ['Catastro, mi jefe y yo trabajamos en la misma dependencia', 'Catastro'],
    ['en Sistemas', 'Sistemas'],
  ] as const)
    it(`is «${office}» in «${text}»`, () => assert.equal(officeSaid(text), office));

  it('is no thing that fails', () => {
    for (const text of ['la impresora', 'es el computador']) assert.equal(officeSaid(text), '');
  });

  it('is none in a long sentence that names none', () => {
    const text = 'eso no se lo puedo decir ahora mismo sin preguntar antes a quien me lo pidió';
    assert.equal(officeSaid(text), '');
  });
});
