import type { Browser } from 'playwright-core';
import type { ClientStage } from '../e2e/client-stage.ts';
import { member, type RunningDesk, startDesk } from '../e2e/desk.ts';
import { opensCase } from '../e2e/steps.ts';
import { ChatWindow } from './chat-window.ts';
import { keepPicturesOf, launchChromium } from './chromium.ts';

const START_MS = 60_000;
const STEP_MS = 30_000;

describe('The lists of the staff by mouse and keyboard', function scenario() {
  this.timeout(STEP_MS);
  // Every step stands on the one before.
  this.bail(true);
  let desk: RunningDesk<ClientStage>;
  let browser: Browser;
  let andres: ChatWindow;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk({ teams: 'client' });
    browser = await launchChromium();
    for (let n = 1; n <= 12; n += 1)
      await opensCase(desk.person('yolanda'), `El computador ${n} de Archivo no prende desde ayer`);
    andres = await ChatWindow.open(browser, desk.stage, member('andres'));
    await andres.openChat();
  });

  afterEach(async function keepPictures() {
    if (this.currentTest?.isFailed()) await keepPicturesOf(browser, 'desk-lists');
  });

  after(async () => {
    await browser?.close();
    await desk?.close();
  });

  it('leafs through the queue and looks at one state of it', async () => {
    await andres.says('cola');
    await (await andres.card('Cola de la mesa')).press('Siguientes');
    const second = await andres.card('computador 12 de Archivo');
    await second.choose('Estado', 'RESUELTO');
    await second.press('Mostrar');
    const empty = await andres.card('No hay casos en estado RESUELTO');
    await empty.choose('Estado', 'Todos los abiertos');
    await empty.press('Mostrar');
    await andres.card('computador 1 de Archivo');
  });

  it('finds a case, shows it below and keeps the list', async () => {
    await andres.says('buscar computadores 7');
    const found = await andres.card('Casos con «computadores 7»');
    await found.press('Ver');
    const shown = await andres.card(/computador 7 de Archivo[\s\S]*Pedir aclaración/);
    await shown.open('Atender', 'Categoría');
    await found.shows('Casos con «computadores 7»');
  });
});
