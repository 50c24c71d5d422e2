import assert from 'node:assert/strict';
import { organization } from '../../src/local/sample-organization.ts';
import type { Account } from './activity.ts';
import type { ConnectorStage } from './connector-stage.ts';
import { member, type Name, type RunningDesk, startDesk } from './desk.ts';
import { eventually } from './eventually.ts';
import { account } from './inbound.ts';
import { onDeskCard, opensCase } from './steps.ts';
import type { Call } from './wire.ts';

const START_MS = 60_000;
const ROSTER = /pagedmembers/;

describe('People who come to the desk’s team and leave it', function staffChanges() {
  this.timeout(START_MS);
  let desk: RunningDesk<ConnectorStage>;
  let number: string;

  beforeEach(async () => {
    desk = await startDesk({ teams: 'connector' });
    number = await opensCase(desk.person('yolanda'));
    await desk.shows(new RegExp(number));
  });
  afterEach(() => desk.close());

  const general = organization.team.id;
  const isRoster = ({ kind, path }: Call) => kind === 'read' && ROSTER.test(path);
  const change = (activity: {
    membersAdded?: readonly Account[];
    membersRemoved?: readonly Account[];
    channelData?: Record<string, unknown>;
  }) => desk.stage.deliverInChannel(general, { type: 'conversationUpdate', ...activity });
  const inRoster = (name: Name, is: boolean) => {
    const { teams } = desk.stage;
    const { userPrincipleName, ...known } = member(name);
    const others = teams.staff.filter(({ id }) => id !== known.id);
    teams.staff = is ? [...others, { ...known, userPrincipalName: userPrincipleName }] : others;
  };
  const classifies = async (name: Name) =>
    (await onDeskCard(desk.person(name), number, 'Guardar tipo', { Tipo: 'Incidencia' })).text;
  const REFUSED = /Solo la mesa de servicio puede usar estos botones/;
  /** «cola» is a request from whoever is no staff. */
  const isStaff = async (name: Name) => {
    const person = desk.person(name);
    await person.says('cola');
    const queue = /Cola de la mesa/;
    const answer = await eventually(`an answer to ${name}`, async () =>
      (await person.screen()).at(-1),
    );
    return queue.test(answer);
  };

  const LEAVING: readonly {
    title: string;
    before?: () => void;
    removed: readonly Account[];
    channelData?: Record<string, unknown>;
  }[] = [
    {
      title: 'and the roster is refused',
      before: () =>
        desk.stage.wire.trouble(
          isRoster,
          { answer: { status: 429, headers: { 'retry-after': '1' } } },
          9,
        ),
      removed: [account(member('maria'))],
      channelData: { eventType: 'teamMemberRemoved' },
    },
    {
      title: 'named by the chat’s id alone',
      before: () => desk.stage.wire.trouble(isRoster, { answer: { status: 502 } }, 99),
      removed: [{ id: member('maria').id }],
    },
    {
      title: 'with others, a guest and a program among them',
      before: () => desk.stage.wire.trouble(isRoster, { answer: { status: 412 } }, 99),
      removed: [
        { id: '28:other-app' },
        { id: '29:guest' },
        { id: member('maria').id, aadObjectId: member('maria').aadObjectId },
      ],
    },
    {
      title: 'and the line drops while the roster is read',
      before: () => desk.stage.wire.trouble(isRoster, { drop: true }, 99),
      removed: [account(member('maria'))],
    },
    {
      title: 'and the roster still names them',
      removed: [account(member('maria'))],
    },
    {
      title: 'and Teams never answers',
      before: () => desk.stage.wire.trouble(isRoster, { silent: true }, 99),
      removed: [account(member('maria'))],
    },
  ];
  for (const { title, before, removed, channelData } of LEAVING)
    it(`whoever leaves has no right any more at once: ${title}`, async () => {
      before?.();
      await change({ membersRemoved: removed, ...(channelData && { channelData }) });
      assert.match(await classifies('maria'), REFUSED);
      assert.equal(await isStaff('maria'), false);
      assert.match(await classifies('andres'), /MS-/);
    });

  it('whoever left stays out when the roster can be read again', async () => {
    desk.stage.wire.trouble(
      isRoster,
      { answer: { status: 429, headers: { 'retry-after': '1' } } },
      2,
    );
    inRoster('maria', false);
    await change({ membersRemoved: [account(member('maria'))] });
    const read = () => desk.stage.wire.calls.filter(({ call }) => isRoster(call)).length;
    const before = read();
    await eventually('the roster to be read again', () => read() > before || undefined);
    assert.match(await classifies('maria'), REFUSED);
  });

  it('whoever joins has the right at once, though the roster is refused', async () => {
    desk.stage.wire.trouble(isRoster, { answer: { status: 429 } }, 99);
    const { id, aadObjectId } = member('julian');
    await change({ membersAdded: [{ id, aadObjectId }, { id: '28:other-app' }] });
    assert.match(await classifies('julian'), /MS-/);
  });

  it('members of a shared channel are not of the team', async () => {
    desk.stage.wire.trouble(isRoster, { answer: { status: 429 } }, 99);
    await change({
      membersAdded: [account(member('julian'))],
      channelData: { eventType: 'channelMemberAdded' },
    });
    assert.match(await classifies('julian'), REFUSED);
  });

  it('a member whom the roster names by the chat’s id alone is the same person', async () => {
    desk.stage.teams.staff = desk.stage.teams.staff.map(({ aadObjectId: _left, ...rest }) => rest);
    const { id, name, email } = member('julian');
    desk.stage.teams.staff.push({ id, name, email });
    await change({ membersAdded: [{ id }] });
    assert.match(await classifies('julian'), /MS-/);
    assert.equal(await isStaff('julian'), true);
    assert.equal(await isStaff('maria'), true);
  });
});
