import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { ClientStage } from '../e2e/client-stage.ts';
import { member, type Name, type RunningDesk, startDesk } from '../e2e/desk.ts';
import { assigns, opensCase, resolves, starts } from '../e2e/steps.ts';
import { ChatWindow } from './chat-window.ts';
import { findChromium, launchChromium, NO_CHROMIUM } from './chromium.ts';

const FOLDER = fileURLToPath(new URL('./screenshots/', import.meta.url));
const FRAME = { width: 1280, height: 900 };

/** A morning at the desk, told by what people do; the pictures of the README come from it. */
async function takePictures(desk: RunningDesk<ClientStage>, browser: Browser): Promise<void> {
  const open = async (name: Name) => {
    const window = await ChatWindow.open(browser, desk.stage, member(name));
    await window.hideLog();
    return window;
  };
  const [andres, maria] = [desk.person('andres'), desk.person('maria')];
  const chat = await open('lucia');
  await chat.openChat();
  const channel = await open('andres');
  await channel.openChannel();

  await chat.says('La impresora HP del segundo piso de Hacienda no imprime desde ayer');
  const form = await chat.card('Revise su solicitud');
  await form.bringIntoView();
  await chat.picture(`${FOLDER}requester-asks.png`, FRAME);
  await form.type('Dependencia', 'Secretaría de Hacienda');
  await form.press('Abrir el caso');
  const number = /MS-\d{4}-\d{6}/.exec(await desk.shows(/MS-/))?.[0] ?? '';

  const licence = 'Necesito una licencia de AutoCAD para el equipo nuevo de Planeación';
  await opensCase(desk.person('yolanda'), licence, 'Baja');
  await assigns(desk, andres, number, maria);
  await starts(maria, number);
  const card = await channel.card(licence);
  await card.open('Atender', 'Categoría');
  await card.bringIntoView();
  await channel.picture(`${FOLDER}desk-channel.png`, FRAME);

  await resolves(maria, number, 'Se cambió el cable de red y se actualizó el controlador.');
  await (await chat.card('¿Quedó resuelto?')).bringIntoView();
  await chat.picture(`${FOLDER}requester-answers.png`, FRAME);

  await chat.says('gracias, pero sigue sin imprimir a color');
  await (await chat.card('¿Reabro el caso')).bringIntoView();
  await chat.picture(`${FOLDER}requester-in-words.png`, FRAME);
}

async function run(): Promise<number> {
  if ((await findChromium(process.env)) === undefined) {
    process.stderr.write(`${NO_CHROMIUM}\n`);
    return 1;
  }
  await mkdir(FOLDER, { recursive: true });
  const desk = await startDesk({ teams: 'client' });
  const browser = await launchChromium();
  try {
    await takePictures(desk, browser);
    process.stdout.write(`The pictures are in ${FOLDER}\n`);
    return 0;
  } finally {
    await browser.close();
    await desk.close();
  }
}

process.exitCode = await run();
