import { strict as assert } from 'node:assert';
import { type Actor, MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { act, open } from '../application/test-environment.ts';
import { account } from '../e2e/inbound.ts';
import { GENERAL, PEOPLE, TeamStage } from './team-stage.ts';

const YOLANDA = PEOPLE.yolanda;

describe('a requester whom the program cannot write to any more', () => {
  let stage: TeamStage;
  const { aadObjectId: id, name, email } = YOLANDA;
  const yolanda = (more: { email?: string }): Actor => ({
    person: { id, name, ...more },
    roles: [],
  });
  const andres: Actor = {
    person: { id: PEOPLE.andres.aadObjectId, name: PEOPLE.andres.name },
    roles: MEMBER_ROLES,
  };

  beforeEach(async () => {
    stage = await TeamStage.open();
    await stage.installs(GENERAL);
  });
  afterEach(() => stage.close());

  const removes = () =>
    stage.deliver({
      type: 'installationUpdate',
      action: 'remove',
      from: account(YOLANDA),
      conversation: { id: stage.chat('yolanda'), conversationType: 'personal' },
    });
  const refusesToOpen = (status: number, code: string) =>
    stage.wire.trouble(
      ({ kind }) => kind === 'create',
      { answer: { status, body: { error: { code } } } },
      Number.POSITIVE_INFINITY,
    );
  const LOSSES: readonly { readonly title: string; readonly loses: () => Promise<void> }[] = [
    {
      title: 'who removed it, as Teams says',
      loses: async () => {
        await removes();
        refusesToOpen(403, 'BotNotInConversationRoster');
      },
    },
    {
      title: 'who removed it without a word from Teams',
      loses: async () => stage.refuse(stage.chat('yolanda'), 403, 'BotNotInConversationRoster'),
    },
    {
      title: 'who blocked it',
      loses: async () => stage.refuse(stage.chat('yolanda'), 403, 'MessageWritesBlocked'),
    },
    {
      title: 'whose chat is not there any more, and no other is opened',
      loses: async () => {
        stage.refuse(stage.chat('yolanda'), 404, 'ConversationNotFound');
        refusesToOpen(403, 'BotNotInConversationRoster');
      },
    },
    {
      title: 'whose chat refuses without a reason',
      loses: async () => stage.refuse(stage.chat('yolanda'), 403, ''),
    },
    {
      title: 'who left the organization',
      loses: async () => stage.refuse(stage.chat('yolanda'), 410, 'Gone'),
    },
  ];
  for (const { title, loses } of LOSSES) {
    /** Yolanda writes, opens a case, is gone, and the desk comments it. */
    const goes = async (more: { email?: string }) => {
      const person = yolanda(more);
      stage.teams.hidesAddresses = more.email === undefined;
      await stage.says('yolanda', 'mis casos');
      await open(stage.program, { by: person });
      await stage.works();
      await loses();
      await act(stage.program, andres, { name: 'comment', text: 'Vamos a su oficina' });
      await stage.works();
    };
    const told = () => stage.reads(GENERAL).filter((text) => /No logré avisarle a/.test(text));

    it(`${title}: is told by e-mail when there is an address`, async () => {
      await goes({ email });
      assert.deepEqual(
        stage.environment.teams.mails.map(({ to, kind }) => `${to} ${kind}`),
        [`${email} comment_notice`],
      );
      assert.deepEqual(told(), []);
    });

    it(`${title}: is named to the desk, once for each message, when there is none`, async () => {
      await goes({});
      assert.deepEqual(stage.environment.teams.mails, []);
      assert.equal(told().length, 1);
      assert.match(told()[0] ?? '', /Yolanda Ibáñez Téllez sobre el caso MS-2026-000001/);
      await stage.works();
      assert.equal(told().length, 1);
    });
  }

  it('is told in the chat again when they write again', async () => {
    await stage.says('yolanda', 'mis casos');
    await open(stage.program, { by: yolanda({ email }) });
    await stage.works();
    await removes();
    await stage.says('yolanda', 'mis casos');
    await act(stage.program, andres, { name: 'comment', text: 'Listo el repuesto' });
    await stage.works();
    assert.ok(stage.reads(stage.chat('yolanda')).some((text) => /Listo el repuesto/.test(text)));
    assert.deepEqual(stage.environment.teams.mails, []);
  });
});
