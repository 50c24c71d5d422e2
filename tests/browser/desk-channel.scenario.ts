import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { ClientStage } from '../e2e/client-stage.ts';
import { member, type RunningDesk, startDesk } from '../e2e/desk.ts';
import { onDeskCard, opensCase } from '../e2e/steps.ts';
import { type CardOnPage, ChatWindow } from './chat-window.ts';
import { keepPicturesOf, launchChromium } from './chromium.ts';

const START_MS = 60_000;
const STEP_MS = 30_000;
/** In pixels, without the frame that the client puts around each post. */
const MOST_FOR_A_NEW_CASE = 260;
const MOST_FOR_A_CLOSED_CASE = 110;
const END = 'La corriente llega bien a ese puesto.';
const REQUEST = `El computador de la ventanilla 3 de Hacienda no prende desde esta mañana y hay una fila larga de contribuyentes que esperan para pagar el predial. Ya revisamos el cable y cambiamos de tomacorriente. ${END}`;

describe('The desk’s channel at a glance', function scenario() {
  this.timeout(STEP_MS);
  // Every step stands on the one before.
  this.bail(true);
  let desk: RunningDesk<ClientStage>;
  let browser: Browser;
  let andres: ChatWindow;
  let number: string;
  let card: CardOnPage;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk({ teams: 'client' });
    browser = await launchChromium();
    andres = await ChatWindow.open(browser, desk.stage, member('andres'));
    await andres.openChannel();
  });

  afterEach(async function keepPictures() {
    if (this.currentTest?.isFailed()) await keepPicturesOf(browser, 'desk-channel');
  });

  after(async () => {
    await browser?.close();
    await desk?.close();
  });

  it('shows a new case with its buttons in little room, however long its request', async () => {
    number = await opensCase(desk.person('yolanda'), REQUEST, 'Alta');
    card = await andres.card(number);
    for (const text of ['NUEVO', /Yolanda Ibáñez Téllez · /, /^Alta · vence /, /^Siguiente paso/])
      assert.ok(await card.hasInSight(text), String(text));
    assert.ok(!(await card.hasInSight('Secretaría General')));
    const height = await card.height();
    assert.ok(height <= MOST_FOR_A_NEW_CASE, `${height} px`);
  });

  it('unfolds the details at a press, and folds them again', async () => {
    await card.press('Ver detalles');
    for (const text of ['Secretaría General', 'Sin categoría', new RegExp(`${END}$`)])
      assert.ok(await card.hasInSight(text), String(text));
    await card.press('Ocultar detalles');
    assert.ok(!(await card.hasInSight('Secretaría General')));
    assert.ok((await card.height()) <= MOST_FOR_A_NEW_CASE);
  });

  it('keeps of a closed case what it was and how it ended', async () => {
    const reason = { '¿Por qué se cancela?': 'Era el interruptor' };
    await onDeskCard(desk.person('andres'), number, 'Confirmar la cancelación', reason);
    await card.shows(/\d\s*CERRADO/);
    assert.ok(await card.hasInSight('Cancelado: Era el interruptor'));
    const height = await card.height();
    assert.ok(height <= MOST_FOR_A_CLOSED_CASE, `${height} px`);
    await card.press('Ver detalles');
    for (const text of ['Secretaría General', /^Cancelado por Andrés/, new RegExp(`${END}$`)])
      assert.ok(await card.hasInSight(text), String(text));
  });
});
