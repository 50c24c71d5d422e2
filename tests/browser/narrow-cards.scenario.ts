import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { cardOf, isJson, type Json } from '../e2e/activity.ts';
import { type RunningDesk, startDesk } from '../e2e/desk.ts';
import { assigns, onDeskCard, opensCase, resolves, starts } from '../e2e/steps.ts';
import { keepPicturesOf, launchChromium } from './chromium.ts';

const START_MS = 60_000;
const PHONE = { width: 375, height: 812 };
const RENDERER = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
/** One word as long as the line: what a person pastes from a log. */
const LONG_WORD = 'C:\\Archivos\\'.padEnd(70, 'x');

/** What the renderer leaves in the page. */
declare const AdaptiveCards: {
  AdaptiveCard: new () => { parse(card: unknown): void; render(): unknown };
};
/** The few parts of a browser's page that the measuring code below touches: it runs there, not here. */
interface PageElement {
  readonly textContent: string;
  readonly clientWidth: number;
  readonly scrollWidth: number;
  querySelectorAll(selector: string): Iterable<PageElement>;
  getBoundingClientRect(): { readonly right: number };
  replaceChildren(...children: unknown[]): void;
}
declare const document: { readonly body: PageElement };

/** The card and its forms, each without its buttons: every host breaks a row of buttons its own way. */
function faces(card: Json): Json[] {
  const actions: unknown[] = Array.isArray(card.actions) ? card.actions : [];
  const forms = actions.flatMap((action) =>
    isJson(action) && isJson(action.card) ? faces(action.card) : [],
  );
  return [{ ...card, actions: [] }, ...forms];
}

/** The card with everything unfolded that can be. */
function unfolded(card: Json): Json {
  return JSON.parse(JSON.stringify(card).replaceAll('"isVisible":false', '"isVisible":true'));
}

/** Draws the card in the page and gives what sticks out of the screen on the right. */
async function sticksOut(page: Page, card: Json): Promise<string[]> {
  return page.evaluate((content) => {
    const drawn = new AdaptiveCards.AdaptiveCard();
    drawn.parse(content);
    document.body.replaceChildren(drawn.render());
    const width = document.body.clientWidth;
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.textContent.slice(0, 80));
  }, card);
}

describe('Cards on a phone', function scenario() {
  this.timeout(START_MS);
  let desk: RunningDesk;
  let browser: Browser;
  let page: Page;

  before(async () => {
    desk = await startDesk();
    browser = await launchChromium();
    page = await browser.newPage({ viewport: PHONE });
    await page.setContent('<body style="margin:0;font:14px sans-serif"></body>');
    await page.addScriptTag({ path: RENDERER });
  });

  afterEach(async function keepPictures() {
    if (this.currentTest?.isFailed()) {
      await keepPicturesOf(browser, 'narrow-cards');
    }
  });

  after(async () => {
    await browser?.close();
    await desk?.close();
  });

  it('fit its width in every state, with long names and long words', async () => {
    const [yolanda, maria] = [desk.person('yolanda'), desk.person('maria')];
    const number = await opensCase(
      yolanda,
      `El archivo ${LONG_WORD} de Hacienda no abre desde ayer`,
    );
    await onDeskCard(maria, number, 'Enviar pregunta', { '¿Qué necesita saber?': LONG_WORD });
    const question = await yolanda.card(/Enviar respuesta/);
    await question.click('Enviar respuesta', { Respuesta: LONG_WORD });
    await desk.shows(new RegExp(`${number}\nNUEVO`));
    await assigns(desk, maria, number, maria);
    await starts(maria, number);
    await maria.says('cola');
    await maria.nextCard(/Cola de la mesa/);
    await maria.says('casos de maria');
    await maria.nextCard(/Casos de María/);
    await maria.says('resumen');
    await maria.nextCard(/Resumen de la mesa/);
    await maria.says(`buscar ${LONG_WORD}`);
    await maria.nextCard(/Casos con/);
    await resolves(maria, number, `Se restauró ${LONG_WORD}`);
    const resolution = await yolanda.card(/¿Quedó resuelto\?/);
    await yolanda.says('mis casos');
    await yolanda.nextCard(/Sus casos/);
    await resolution.click('Sí, quedó resuelto');
    await desk.shows(/\nCERRADO\n/);
    const chats = await Promise.all(
      [yolanda, maria].map(({ member: who }) => desk.stage.personalChat(who)),
    );
    const places = [...chats, desk.stage.organization.team.id];
    const versions = places
      .flatMap((place) => desk.stage.transcript.in(place))
      .flatMap((message) => message.versions);
    const cards = versions.map(cardOf).filter((card) => card !== undefined);
    assert.ok(cards.length > 10, `only ${cards.length} cards`);
    for (const card of cards.flatMap(faces)) {
      assert.deepEqual(await sticksOut(page, card), []);
      assert.deepEqual(await sticksOut(page, unfolded(card)), []);
    }
  });
});
