import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { ClientStage } from '../e2e/client-stage.ts';
import { member, type RunningDesk, startDesk } from '../e2e/desk.ts';
import { opensCase, REQUEST } from '../e2e/steps.ts';
import { ChatWindow } from './chat-window.ts';
import { keepPicturesOf, launchChromium } from './chromium.ts';

const START_MS = 60_000;
const STEP_MS = 30_000;
const TRIAGE = 3;
const RESOLVE = 2;
const REGISTER = 4;

describe('The clicks of the desk’s day', function scenario() {
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
    andres = await ChatWindow.open(browser, desk.stage, member('andres'));
    await desk.person('andres').says('mis casos');
    await opensCase(desk.person('yolanda'));
    await andres.openChannel();
  });

  afterEach(async function keepPictures() {
    if (this.currentTest?.isFailed()) await keepPicturesOf(browser, 'clicks');
  });

  after(async () => {
    await browser?.close();
    await desk?.close();
  });

  const counted = async (what: string, most: number, work: () => Promise<void>) => {
    const clicks = await andres.clicksDuring(work);
    process.stdout.write(`      ${what}: ${clicks} clicks\n`);
    assert.ok(clicks <= most, `${clicks} clicks`);
  };

  it('to triage a case with the right suggestions are three at most', async () => {
    const card = await andres.card(/MS-\d{4}-000001[\s\S]*NUEVO/);
    await counted('triage', TRIAGE, async () => {
      await card.open('Atender', '¿Quién lo resuelve?');
      await card.press('Guardar');
      await card.shows('ASIGNADO');
    });
  });

  it('to resolve it are two and the text', async () => {
    await andres.openChat();
    const card = await andres.card(/MS-\d{4}-000001/);
    await card.press('Iniciar');
    await card.shows('EN CURSO');
    await counted('resolve', RESOLVE, async () => {
      await card.open('Resolver', 'Solución o recomendaciones');
      await card.type('Solución o recomendaciones', 'Se cambió el fusor.');
      await card.press('Marcar como resuelto');
      await card.shows('RESUELTO');
    });
  });

  it('to register one for somebody are four and the text', async () => {
    await andres.says('registrar caso');
    const card = await andres.card('Registrar un caso');
    await counted('register for somebody', REGISTER, async () => {
      await card.tick('Teléfono');
      await card.choose('Solicitante, si está en la lista', member('yolanda').name);
      await card.type('Solicitud', REQUEST);
      await card.press('Registrar caso');
      await andres.card(/Registré el caso MS-\d{4}-000002/);
    });
  });
});
