import type { Organization, OrganizationMember } from '../../src/local/sample-organization.ts';
import { isJson } from './activity.ts';
import type { Call, Reply } from './wire.ts';

const MEMBERS = /^\/v3\/conversations\/([^/?]+)\/(pagedmembers|members)(?:\/([^/?]+))?/;
const TEAM = /^\/v3\/teams\/([^/?]+)(\/conversations)?/;

/** A member as a roster has one; Teams leaves out whatever it likes but the id. */
export type RosterAccount = Partial<Omit<OrganizationMember, 'userPrincipleName'>> & {
  readonly id: string;
  readonly userPrincipalName?: string;
};

const notFound = (code: string): Reply => ({ status: 404, body: { error: { code } } });

/** Teams' side of the connector API, in memory: the roster, personal chats, and ids for what is posted. */
export class TeamsInMemory {
  readonly #organization: Organization;
  /** The members of the team, as its roster has them; a test changes them. */
  staff: RosterAccount[];
  /** The team's channels by their ids; General has the team's. */
  readonly channels = new Map<string, string | undefined>();
  /** Teams tells nobody's e-mail address. */
  hidesAddresses = false;
  readonly #chats = new Map<string, OrganizationMember>();
  readonly #messages = new Set<string>();
  #lastId = Date.now();

  constructor(
    organization: Organization,
    people: readonly OrganizationMember[],
    staff: readonly OrganizationMember[],
  ) {
    this.#organization = organization;
    this.staff = staff.map(({ userPrincipleName, ...person }) => ({
      ...person,
      userPrincipalName: userPrincipleName,
    }));
    this.channels.set(organization.team.id, undefined);
    for (const person of people) {
      this.#chats.set(personalChatId(person), person);
    }
  }

  readonly answer = async (call: Call): Promise<Reply> => {
    switch (call.kind) {
      case 'create':
        return this.#create(call);
      case 'post':
        return this.#knows(call.conversationId)
          ? { status: 201, body: { id: this.#newMessage() } }
          : notFound('ConversationNotFound');
      case 'update':
        return this.#messages.has(call.activityId ?? '')
          ? { status: 200, body: { id: call.activityId } }
          : notFound('ActivityNotFoundInConversation');
      case 'read':
        return this.#read(call.path);
      default:
        return { status: 501, body: { error: { code: 'NotImplemented' } } };
    }
  };

  #newMessage(): string {
    this.#lastId += 1;
    const id = String(this.#lastId);
    this.#messages.add(id);
    return id;
  }

  #knows(conversationId = ''): boolean {
    return this.#chats.has(conversationId) || this.#isTeam(conversationId);
  }

  #isTeam(id: string): boolean {
    return this.channels.has(id.split(';')[0] ?? '');
  }

  #create({ body, activity }: Call): Reply {
    if (body?.isGroup === true) {
      const activityId = this.#newMessage();
      const id = `${this.#organization.team.id};messageid=${activityId}`;
      return { status: 201, body: activity ? { id, activityId } : { id } };
    }
    const members: unknown = body?.members;
    const first: unknown = Array.isArray(members) ? members[0] : undefined;
    const wanted = isJson(first) ? first.id : undefined;
    const person = [...this.#chats.values()].find(({ id }) => id === wanted);
    return person
      ? { status: 201, body: { id: personalChatId(person) } }
      : { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } };
  }

  #read(path: string): Reply {
    const members = MEMBERS.exec(path);
    if (members?.[1]) {
      return this.#members(decodeURIComponent(members[1]), members[2], members[3]);
    }
    const team = TEAM.exec(path);
    const { id, name, aadGroupId } = this.#organization.team;
    if (!team?.[1] || decodeURIComponent(team[1]) !== id) {
      return notFound('BadArgument');
    }
    const conversations = [...this.channels].map(([channelId, channelName]) => ({
      id: channelId,
      ...(channelName && { name: channelName }),
      type: 'standard',
    }));
    return team[2]
      ? { status: 200, body: { conversations } }
      : { status: 200, body: { id, name, aadGroupId, tenantId: this.#organization.tenantId } };
  }

  #members(conversationId: string, shape: string | undefined, memberId?: string): Reply {
    const own = this.#chats.get(conversationId);
    const inTeam = this.#isTeam(conversationId) || conversationId === this.#organization.team.id;
    const people: readonly RosterAccount[] = own ? [own] : inTeam ? this.staff : [];
    const hidden = { email: undefined, userPrincipalName: undefined, userPrincipleName: undefined };
    const listed = people.map((person) => ({
      ...person,
      ...(this.hidesAddresses && hidden),
      tenantId: this.#organization.tenantId,
      userRole: 'user',
    }));
    if (memberId !== undefined) {
      const wanted = decodeURIComponent(memberId);
      const member = listed.find(({ id, aadObjectId }) => id === wanted || aadObjectId === wanted);
      return member ? { status: 200, body: member } : notFound('MemberNotFoundInConversation');
    }
    const page = { members: listed, totalCount: listed.length + 1 };
    return { status: 200, body: shape === 'members' ? listed : page };
  }
}

/** Where the person chats with the bot. */
export function personalChatId({ id }: OrganizationMember): string {
  return `a:chat-with-${id}`;
}
