import type { Case } from '../../../src/domain/case.ts';
import type { CaseCommand } from '../../../src/domain/commands/index.ts';
import { type Actor, MEMBER_ROLES } from '../../../src/domain/permissions.ts';
import { act, DAY, open } from '../../application/test-environment.ts';
import type { Button, Card } from '../../e2e/card.ts';
import { GENERAL, type Name, PEOPLE, TeamStage } from '../team-stage.ts';

const PRINTER = 'La impresora del sótano de Hacienda no imprime desde ayer';
const MAIL = 'El correo de la oficina de Tesorería no abre en el portátil';
const SCREEN = 'La pantalla de Archivo no prende desde ayer';
const QUESTION = '¿Qué número de serie tiene?';

/** Where a conversation stands when something is written. */
export type SituationName =
  | 'idle'
  | 'open'
  | 'needs_info'
  | 'resolved'
  | 'two_resolved'
  | 'closed'
  | 'draft_kind'
  | 'draft_priority'
  | 'draft_summary'
  | 'staff'
  | 'staff_assigned'
  | 'staff_waiting';

const WRITERS: Partial<Record<SituationName, Name>> = {
  staff: 'andres',
  staff_assigned: 'maria',
  staff_waiting: 'maria',
};

/** One person's chat in a situation, and what came of what they did. */
export class Conversation {
  readonly stage: TeamStage;
  readonly writer: Name;
  /** The card that took the place of the one that was pressed last. */
  drawnAnew: Card | undefined;
  #since = 0;

  private constructor(stage: TeamStage, writer: Name) {
    this.stage = stage;
    this.writer = writer;
  }

  static async in(situation: SituationName, question = QUESTION): Promise<Conversation> {
    const stage = await TeamStage.open();
    await stage.installs(GENERAL);
    const writer = WRITERS[situation] ?? 'yolanda';
    const conversation = new Conversation(stage, writer);
    for (const name of ['andres', 'maria', 'yolanda'] as const) await stage.says(name, 'mis casos');
    await conversation.#set(situation, question);
    await stage.works();
    conversation.#since = stage.transcript.mark;
    return conversation;
  }

  get actor(): Actor {
    return actorOf(this.writer);
  }

  async says(text: string): Promise<void> {
    this.drawnAnew = undefined;
    this.#since = this.stage.transcript.mark;
    await this.stage.says(this.writer, text);
    await this.stage.works();
  }

  /** Presses the first button in what came last whose title or verb fits, with these inputs. */
  async presses(title: RegExp, inputs: Readonly<Record<string, string>> = {}): Promise<void> {
    const { verb, data } = this.button(title);
    const chat = this.stage.chat(this.writer);
    this.#since = this.stage.transcript.mark;
    const answer = await this.stage.presses(this.writer, chat, verb, { ...data, ...inputs });
    this.drawnAnew = answer.card;
    await this.stage.works();
  }

  button(title: RegExp): Button {
    const found = this.buttons.find(
      (button) => title.test(button.title) || title.test(button.verb),
    );
    if (found === undefined) {
      const there = this.buttons.map((button) => `[${button.title}]`).join(' ');
      throw new Error(`no button ${title} among ${there || 'none'}\n${this.words.join('\n')}`);
    }
    return found;
  }

  /** The buttons of everything that came, or changed, since the person last did something. */
  get buttons(): readonly Button[] {
    return this.stage
      .cardsSince(this.stage.chat(this.writer), this.#since)
      .flatMap((card) => card.buttons);
  }

  /** The cases of the list that came, or that a press changed, in its order. */
  get listed(): readonly string[] {
    return (this.drawnAnew?.buttons ?? this.buttons)
      .filter(({ type, verb }) => type === 'Action.Execute' && verb === 'show_case')
      .map(({ data }) => String(data.caseId));
  }

  /** What came since, as it reads. */
  get words(): readonly string[] {
    return this.stage.readsSince(this.stage.chat(this.writer), this.#since);
  }

  async cases(): Promise<readonly Case[]> {
    const ids = (await this.stage.environment.documents('cases')).map(({ _id }) => _id);
    const all = await Promise.all(ids.map((id) => this.stage.environment.kase(id)));
    return all.sort((a, b) => a.number.localeCompare(b.number));
  }

  async dialog() {
    return this.stage.environment.stores.dialogs.find(this.actor.person.id);
  }

  async #set(situation: SituationName, question: string): Promise<void> {
    const { stage } = this;
    const run = (by: Name, command: CaseCommand, id = 'case-1') =>
      act(stage.program, actorOf(by), command, id);
    const opened = (id: string, request: string, by: Name = 'yolanda') =>
      open(stage.program, { id, request, by: actorOf(by) });
    const assigned = async (id = 'case-1', to: Name = 'maria') => {
      await run('andres', { name: 'classify', kind: 'incident' }, id);
      await run('andres', { name: 'categorize', category: 'software' }, id);
      await run('andres', { name: 'assign', assignee: actorOf(to).person }, id);
    };
    const resolved = async (id: string, request: string) => {
      await opened(id, request);
      await assigned(id);
      await run('maria', { name: 'start' }, id);
      await run('maria', { name: 'resolve', solution: 'Se cambió el cable.' }, id);
    };
    switch (situation) {
      case 'idle':
        return;
      case 'staff':
        await opened('case-1', PRINTER);
        await opened('case-2', MAIL);
        await assigned('case-2');
        await opened('case-3', SCREEN, 'julian');
        await opened('case-4', SCREEN, 'maria');
        return assigned('case-4', 'andres');
      case 'open':
        await opened('case-1', PRINTER);
        return;
      case 'needs_info':
        await opened('case-1', PRINTER);
        await run('andres', { name: 'ask_info', question });
        return;
      case 'resolved':
        return resolved('case-1', PRINTER);
      case 'two_resolved':
        await resolved('case-1', PRINTER);
        return resolved('case-2', MAIL);
      case 'closed':
        await resolved('case-1', PRINTER);
        await run('yolanda', { name: 'accept' });
        stage.pass(DAY);
        return;
      case 'staff_waiting':
      case 'staff_assigned':
        await opened('case-1', PRINTER);
        await assigned();
        if (situation === 'staff_assigned') await run('maria', { name: 'start' });
        return;
      default:
        return this.#draft(situation);
    }
  }

  async #draft(situation: 'draft_kind' | 'draft_priority' | 'draft_summary'): Promise<void> {
    if (situation === 'draft_kind') return this.says('Olvidé la contraseña del correo de Hacienda');
    await this.says('La impresora del piso 3 de Hacienda no imprime desde ayer');
    if (situation === 'draft_priority') return;
    await this.says('alta');
  }
}

function actorOf(name: Name): Actor {
  const { aadObjectId: id, name: called } = PEOPLE[name];
  const roles = name === 'andres' || name === 'maria' ? MEMBER_ROLES : [];
  return { person: { id, name: called }, roles };
}
