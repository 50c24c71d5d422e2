import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { ClientStage } from '../e2e/client-stage.ts';
import { member, type RunningDesk, startDesk } from '../e2e/desk.ts';
import { assigns, opensCase, resolves, starts } from '../e2e/steps.ts';
import { ChatWindow } from './chat-window.ts';
import { keepPicturesOf, launchChromium } from './chromium.ts';

const START_MS = 60_000;
const DAYS_MS = 180_000;
/** Three working days are at most this many days away, with a long weekend in between. */
/** What is due when the program starts is told within this. */
const QUIET_MS = 6_000;
const AT_MOST_DAYS = 8;

describe('A case that nobody answers for closes by time', function scenario() {
  this.timeout(START_MS);
  this.bail(true);
  let desk: RunningDesk<ClientStage>;
  let browser: Browser;
  let yolanda: ChatWindow;
  let oscar: ChatWindow;

  before(async () => {
    desk = await startDesk({ teams: 'client' });
    browser = await launchChromium();
    yolanda = await ChatWindow.open(browser, desk.stage, member('yolanda'));
    oscar = await ChatWindow.open(browser, desk.stage, member('oscar'));
    await yolanda.openChat();
    await oscar.openChannel();
  });

  afterEach(async function keepPictures() {
    if (this.currentTest?.isFailed()) {
      await keepPicturesOf(browser, 'closed-by-time');
    }
  });

  after(async () => {
    await browser?.close();
    await desk?.close();
  });

  it('is resolved, and the requester sees until when they can answer', async () => {
    const oscarAtWork = desk.person('oscar');
    const number = await opensCase(desk.person('yolanda'));
    await assigns(desk, oscarAtWork, number, oscarAtWork);
    await starts(oscarAtWork, number);
    await resolves(oscarAtWork, number, 'Se limpiaron los cabezales.');
    await yolanda.card(/¿Quedó resuelto\?[\s\S]*si no hay respuesta/);
    await oscar.card('RESUELTO');
  });

  it('does not count a thank-you as an answer', async () => {
    await yolanda.says('Muchas gracias');
    await yolanda.reads('Con mucho gusto');
    await oscar.card('RESUELTO');
  });

  it('reminds the requester as the days go by, and closes', async function daysGoBy() {
    this.timeout(DAYS_MS);
    const closed = () => desk.channel().some((text) => text.includes('\nCERRADO\n'));
    for (let day = 1; day <= AT_MOST_DAYS && !closed(); day += 1) {
      await desk.program.restart({ daysLater: 1 });
      const told = desk
        .person('yolanda')
        .card(/Su caso se cierra el|porque no recibimos respuesta/);
      // A day off brings nothing: the term is in working days.
      await Promise.race([told.catch(() => undefined), pause(QUIET_MS)]);
    }
    await yolanda.reads('se cerró porque pasó el plazo sin respuesta');
    await oscar.card(/\d\s*CERRADO/);
  });
});
