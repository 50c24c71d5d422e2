import type { Browser, Locator, Page } from 'playwright-core';
import type { OrganizationMember } from '../../src/local/sample-organization.ts';
import type { ClientStage } from '../e2e/client-stage.ts';
import { impersonate } from './seat.ts';

/** A message in a chat, or a post in a channel, with an Adaptive Card in it. */
const CARD = ':is(.fai-OutputCard, .fui-Card):has(.ac-adaptiveCard)';
const FORM_MS = 1_500;
const ATTEMPTS = 4;
/** Longer than an edit takes to follow the click that caused it. */
const QUIET_MS = 600;
const PATIENCE_MS = 10_000;
const DESKTOP = { width: 1280, height: 900 };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Resolves in the page once nothing was added to it or taken from it for a while. */
const UNTIL_QUIET = `new Promise((resolve) => {
  const quiet = () => {
    observer.disconnect();
    resolve();
  };
  let timer = setTimeout(quiet, ${QUIET_MS});
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(quiet, ${QUIET_MS});
  });
  observer.observe(document.body, { subtree: true, childList: true });
})`;

/** What somebody presses is caught before the page has it, whatever becomes of it. */
const COUNT_CLICKS = `{
  window.clicksCounted = 0;
  window.clicksListener ??= document.addEventListener('pointerdown', (event) => {
    if (!event.target.closest('textarea, input:not([role=combobox], [type=radio])'))
      window.clicksCounted += 1;
  }, true) ?? true;
}`;

/** The local client's page in front of one person. */
export class ChatWindow {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page for the person: the client knows only one user, so for others it is told that they are the one. */
  static async open(
    browser: Browser,
    stage: ClientStage,
    person: OrganizationMember,
  ): Promise<ChatWindow> {
    const locale = 'es-CO';
    const context = await browser.newContext({
      viewport: DESKTOP,
      locale,
      timezoneId: 'America/Bogota',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    if (person.id !== stage.organization.currentUser.id) {
      await impersonate(page, stage, person);
    }
    await page.goto(stage.address);
    const window = new ChatWindow(page);
    await window.#place(/^Personal Chat/).waitFor();
    return window;
  }

  /** How often the mouse is pressed meanwhile, but for what is a way to type in a field. */
  async clicksDuring(work: () => Promise<void>): Promise<number> {
    await this.page.evaluate(COUNT_CLICKS);
    await work();
    return this.page.evaluate<number>('window.clicksCounted');
  }

  /** Shows the person's own chat with the bot. */
  async openChat(): Promise<void> {
    await this.#place(/^Personal Chat/).click();
    await this.page.getByRole('button', { name: 'Send Message' }).waitFor();
  }

  /** Shows the desk's channel. */
  async openChannel(): Promise<void> {
    await this.#place(/ - General$/).click();
    await this.page.getByText('Start a new post').waitFor();
  }

  /** Types in the personal chat, key by key, and sends it. */
  async says(text: string): Promise<void> {
    await this.page.locator('div[role=textbox][contenteditable=true]').click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until a message of the bot shows this. */
  async reads(text: string | RegExp): Promise<void> {
    await this.page.locator('.fai-OutputCard', { hasText: text }).last().waitFor();
  }

  /** Waits for a card that shows this; the last one if there are several. */
  async card(text: string | RegExp): Promise<CardOnPage> {
    const card = this.page.locator(CARD, { hasText: text });
    await card.last().waitFor();
    return new CardOnPage(this.page, card.last());
  }

  /** Only the chats, without the client's log of what went over the line. */
  async hideLog(): Promise<void> {
    await this.page.getByRole('button', { name: 'Hide log panel' }).click();
  }

  /** A picture of the page at this size, without the pointer over a button. The client hides its list of chats in a narrow page. */
  async picture(path: string, size: Size): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.page.setViewportSize(size);
    await this.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    await this.page.setViewportSize(DESKTOP);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  #place(name: RegExp): Locator {
    return this.page.getByRole('treeitem', { name });
  }
}

/** A card on the page, handled as its reader does. */
export class CardOnPage {
  readonly element: Locator;
  readonly #page: Page;

  constructor(page: Page, element: Locator) {
    this.#page = page;
    this.element = element;
  }

  /** Presses a button, also one that is folded under "More options". */
  async press(title: string): Promise<void> {
    const button = this.element.getByRole('button', { name: title, exact: true });
    const more = this.element.getByRole('button', { name: 'More options' });
    await button.or(more).first().waitFor();
    if (await button.isVisible()) {
      await button.click();
      return;
    }
    await more.click();
    await this.#page.getByRole('menuitem', { name: title, exact: true }).click();
  }

  /**
   * Presses a button that opens a form, until the field with this label is there and stays: an edit
   * of the card, which follows each click, closes its form.
   */
  async open(title: string, label: string): Promise<void> {
    const field = this.#field(label).first();
    for (let attempt = 1; ; attempt += 1) {
      if (!(await field.isVisible())) {
        await this.press(title);
      }
      try {
        await field.waitFor({ timeout: FORM_MS });
        await this.#page.evaluate(UNTIL_QUIET);
        await field.waitFor({ timeout: FORM_MS });
        return;
      } catch (error) {
        if (attempt === ATTEMPTS) {
          throw error;
        }
      }
    }
  }

  /** Types into the field with this label. */
  async type(label: string, text: string): Promise<void> {
    await this.element.getByRole('textbox', { name: label }).click();
    await this.#page.keyboard.type(text);
  }

  /** Picks from the list with this label. */
  async choose(label: string, option: string | RegExp): Promise<void> {
    await this.element.getByRole('combobox', { name: label }).click();
    await this.#page.getByRole('option', { name: option }).click();
  }

  /** Picks one of the options that are all in sight. */
  async tick(option: string): Promise<void> {
    await this.element.getByRole('radio', { name: option }).click();
  }

  #field(label: string): Locator {
    const byRole = (role: 'textbox' | 'combobox') => this.element.getByRole(role, { name: label });
    return byRole('textbox').or(byRole('combobox'));
  }

  /** Scrolls to its end. */
  async bringIntoView(): Promise<void> {
    await this.element.evaluate((node) => node.scrollIntoView({ block: 'end' }));
  }

  /** Whether this can be read on the card as it is, folded or not. */
  async hasInSight(text: string | RegExp): Promise<boolean> {
    return this.element.getByText(text).filter({ visible: true }).first().isVisible();
  }

  /** In pixels, without the client's frame. */
  async height(): Promise<number> {
    const box = await this.element.locator('.ac-adaptiveCard').boundingBox();
    return Math.ceil(box?.height ?? Number.POSITIVE_INFINITY);
  }

  /** Unfolds the details and waits until they show this. */
  async unfoldsTo(text: string | RegExp): Promise<void> {
    await this.press('Ver detalles');
    await this.shows(text);
  }

  /** Waits until the card shows this. */
  async shows(text: string | RegExp): Promise<void> {
    await this.element.filter({ hasText: text }).waitFor();
  }
}
