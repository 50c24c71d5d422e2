import { strict as assert } from 'node:assert';
import { answeredInWords } from '../../../src/application/dialog/answered-in-words.ts';
import type { Offer, OfferCode, PlainAct } from '../../../src/application/dialog/offers.ts';

const ON = { caseId: 'case-1', number: 'MS-2026-000001' };
const offer = (code: OfferCode, act: PlainAct): Offer => ({
  id: 'offer-1',
  code,
  text: 'es de marca Epson',
  key: 'turn-1',
  files: [],
  acts: [{ do: act, ...ON }, { do: 'new' }, { do: 'none' }],
});
const ABOUT = offer('about', 'comment');
const CANCEL = offer('cancel', 'cancel');
const REOPEN = offer('reopen', 'reopen');

describe('a sentence that answers the buttons just offered', () => {
  for (const [asked, text, act] of [
    [ABOUT, 'Sí, agréguelo', 'comment'],
    [ABOUT, 'agregarlo por favor', 'comment'],
    [ABOUT, 'Es algo nuevo, mi amor, lo del computador ya quedó', 'new'],
    [CANCEL, 'sí, cancélelo', 'cancel'],
    [CANCEL, 'no, no lo cancele', 'none'],
    [CANCEL, 'uy no no, mentira, déjelo quieto. sí la necesito', 'none'],
    [CANCEL, 'no espere, déjelo abierto, el doctor dice que se le volvió a cerrar', 'none'],
    [CANCEL, 'sí, cancele ese del Excel', 'cancel'],
    [ABOUT, 'si obvio es lo mismo', 'comment'],
    [ABOUT, 'mejor no, gracias señora', 'none'],
    [ABOUT, 'no no, olvídelo', 'none'],
    [REOPEN, 'Obvio que sí, reábralo, el internet va y viene cada 5 minutos', 'reopen'],
    [REOPEN, 'no gracias', 'none'],
  ] as const)
    it(`«${text}» is ${act}`, () => assert.equal(answeredInWords(asked, text)?.act.do, act));

  it('keeps what was asked about, and what comes with the yes', () => {
    const answer = answeredInWords(ABOUT, 'sí claro, agréguela. y es la versión 2024');
    assert.equal(answer?.offer.text, 'es de marca Epson\ny es la versión 2024');
    for (const text of [
      'Sí, agréguelo',
      'si obvio es lo mismo',
      'si agreguelo para que se enteren',
    ])
      assert.equal(answeredInWords(ABOUT, text)?.offer.text, 'es de marca Epson', text);
  });

  it('tells a question, and what is said with a refusal, from the answer', () => {
    const added = answeredInWords(ABOUT, 'sí, agréguelo, y cuénteme cómo van mis tres casos');
    assert.deepEqual(
      [added?.offer.text, added?.besides],
      ['es de marca Epson', 'cuénteme cómo van mis tres casos'],
    );
    const left = answeredInWords(CANCEL, 'no espere, déjelo abierto, el doctor dice que se cerró');
    assert.equal(left?.besides, 'el doctor dice que se cerró');
    const kept = answeredInWords(CANCEL, 'uy no no, mentira, déjelo quieto. sí la necesito');
    assert.equal(kept?.besides, '');
  });

  for (const [asked, text] of [
    [ABOUT, 'cancelar'],
    [ABOUT, 'no prende'],
    [ABOUT, 'no, es otra impresora, la del piso 2'],
    [CANCEL, 'cuándo me atienden'],
    [offer('unsure', 'show'), 'sí'],
  ] as const)
    it(`«${text}» answers nothing there`, () =>
      assert.equal(answeredInWords(asked, text), undefined));
});
