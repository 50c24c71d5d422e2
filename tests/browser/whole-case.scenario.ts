import type { Browser } from 'playwright-core';
import type { ClientStage } from '../e2e/client-stage.ts';
import { member, type RunningDesk, startDesk } from '../e2e/desk.ts';
import { ChatWindow } from './chat-window.ts';
import { keepPicturesOf, launchChromium } from './chromium.ts';

const START_MS = 60_000;
const STEP_MS = 30_000;

describe('A whole case by mouse and keyboard', function scenario() {
  this.timeout(STEP_MS);
  // Every step stands on the one before.
  this.bail(true);
  let desk: RunningDesk<ClientStage>;
  let browser: Browser;
  let lucia: ChatWindow;
  let andres: ChatWindow;
  let maria: ChatWindow;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk({ teams: 'client' });
    browser = await launchChromium();
    lucia = await ChatWindow.open(browser, desk.stage, member('lucia'));
    andres = await ChatWindow.open(browser, desk.stage, member('andres'));
    maria = await ChatWindow.open(browser, desk.stage, member('maria'));
    await lucia.openChat();
    await andres.openChannel();
    await maria.openChat();
  });

  afterEach(async function keepPictures() {
    if (this.currentTest?.isFailed()) {
      await keepPicturesOf(browser, 'whole-case');
    }
  });

  after(async () => {
    await browser?.close();
    await desk?.close();
  });

  it('opens: the requester writes, is asked what is missing, and reviews', async () => {
    await lucia.says('Hola');
    await lucia.reads('Hola, Lucía');
    await lucia.says('no funciona');
    await lucia.reads('nos falta saber');
    await lucia.says('El computador de la ventanilla 3 de Hacienda no prende desde esta mañana');
    const form = await lucia.card('Revise su solicitud');
    await form.choose('Prioridad', /^Alta/);
    await form.type('Dependencia', 'Secretaría de Hacienda');
    await form.press('Abrir el caso');
    await lucia.card(/MS-\d{4}-000001[\s\S]*NUEVO/);
    await andres.card(/MS-\d{4}-000001[\s\S]*NUEVO/);
  });

  it('clarifies: the desk asks in the channel, the requester answers in the chat', async () => {
    const card = await andres.card('NUEVO');
    await card.open('Pedir aclaración', '¿Qué necesita saber?');
    await card.type('¿Qué necesita saber?', '¿Enciende alguna luz?');
    await card.press('Enviar pregunta');
    await andres.card('POR ACLARAR');
    const question = await lucia.card('¿Enciende alguna luz?');
    await question.type('Respuesta', 'No, ninguna. Se fue la energía ayer.');
    await question.press('Enviar respuesta');
    await lucia.card('recibimos su respuesta');
    await (await andres.card('NUEVO')).unfoldsTo('Se fue la energía ayer');
  });

  it('catalogues, categorises and assigns in one form', async () => {
    const card = await andres.card(/MS-\d{4}-000001/);
    await card.open('Atender', '¿Quién lo resuelve?');
    await card.choose('Categoría', 'Infraestructura');
    await card.choose('¿Quién lo resuelve?', member('maria').name);
    await card.press('Guardar');
    await card.shows('lo inicia');
    await lucia.reads(/está en estado ASIGNADO[\s\S]*María José/);
    await maria.card('le asignó este caso');
  });

  it('goes EN CURSO and RESUELTO by the assignee', async () => {
    const card = await maria.card('le asignó este caso');
    await card.press('Iniciar');
    await card.shows('EN CURSO');
    await andres.card('EN CURSO');
    await card.open('Resolver', 'Solución o recomendaciones');
    await card.type('Solución o recomendaciones', 'Se cambió la fuente de poder.');
    await card.press('Marcar como resuelto');
    await card.shows('RESUELTO');
    await andres.card('RESUELTO');
    await lucia.card(/¿Quedó resuelto\?[\s\S]*Se cambió la fuente de poder/);
  });

  it('reopens with the requester’s reason, and is resolved again', async () => {
    const solution = await lucia.card('¿Quedó resuelto?');
    await solution.open('No, sigue el problema', '¿Qué sigue fallando?');
    await solution.type('¿Qué sigue fallando?', 'Prende, pero se apaga a los cinco minutos');
    await solution.press('Reabrir el caso');
    await lucia.card('seguimos trabajando en su caso');
    await (await andres.card('EN CURSO')).unfoldsTo('se apaga a los cinco minutos');
    const alert = await maria.card('El problema sigue');
    await alert.open('Resolver', 'Solución o recomendaciones');
    await alert.type('Solución o recomendaciones', 'Se cambió el regulador.');
    await alert.press('Marcar como resuelto');
    await alert.shows('RESUELTO');
  });

  it('is accepted and closed: each one sees it', async () => {
    const solution = await lucia.card(/¿Quedó resuelto\?[\s\S]*Se cambió el regulador/);
    await solution.choose('¿Cómo le pareció la atención?', /^5/);
    await solution.press('Sí, quedó resuelto');
    await lucia.card(/El caso quedó cerrado[\s\S]*CERRADO/);
    await (await andres.card(/\d\s*CERRADO/)).unfoldsTo('5 de 5');
    await maria.card(/\d\s*CERRADO/);
  });
});
