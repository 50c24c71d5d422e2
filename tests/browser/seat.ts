import type { Page } from 'playwright-core';
import type { OrganizationMember } from '../../src/local/sample-organization.ts';
import { isJson, type Json } from '../e2e/activity.ts';
import type { ClientStage } from '../e2e/client-stage.ts';
import type { Message } from '../e2e/transcript.ts';

/** The client's settings with the person in the current user's seat, and the current user in theirs. */
function seated(config: Json, person: OrganizationMember, chat: string): Json {
  const { currentUser: usual, users, personalChat } = config;
  if (!isJson(usual) || !Array.isArray(users) || !isJson(personalChat)) {
    throw new Error('The local client describes its people in a way these tests do not know.');
  }
  const swapped = (ids: unknown) =>
    Array.isArray(ids) ? ids.map((id) => (id === person.id ? usual.id : id)) : ids;
  const groups = (list: unknown) =>
    Array.isArray(list)
      ? list.filter(isJson).map((group) => ({ ...group, members: swapped(group.members) }))
      : list;
  return {
    ...config,
    currentUser: person,
    users: users.map((user) => (isJson(user) && user.id === person.id ? usual : user)),
    personalChat: { ...personalChat, id: chat },
    groupChats: groups(config.groupChats),
    teams: groups(config.teams),
  };
}

/**
 * Makes the page believe that this person is the client's only user. The client sends only its own user's chat to
 * pages, so the person's is passed on from what the bot sent.
 */
export async function impersonate(
  page: Page,
  stage: ClientStage,
  person: OrganizationMember,
): Promise<void> {
  const chat = await stage.personalChat(person);
  await page.route('**/_internal/v1/config', async (route) => {
    const response = await route.fetch();
    const body: unknown = await response.json();
    const config = isJson(body) && isJson(body.config) ? body.config : {};
    const json = { ...(isJson(body) && body), config: seated(config, person, chat) };
    await route.fulfill({ json });
  });
  await page.route('**/_debug/conversation/*/installation', (route) => route.fulfill({ json: {} }));
  await page.route('**/_conversation/v1/conversations/*/messages', async (route) => {
    const body: unknown = route.request().postDataJSON();
    await stage.type(person, isJson(body) ? String(body.text) : '');
    const timestamp = Date.now();
    await route.fulfill({ json: { messageId: String(timestamp), timestamp } });
  });
  await page.routeWebSocket('**/_ws_conversation/**', (socket) => {
    const client = socket.connectToServer();
    client.onMessage((message) => {
      if (
        !String(message).includes(`"actionConversationId":"${stage.organization.personalChat.id}"`)
      ) {
        socket.send(message);
      }
    });
    const stop = stage.transcript.follow((message) => {
      if (message.conversationId === chat) {
        socket.send(JSON.stringify(pushed(message, stage.organization.bot.id)));
      }
    });
    socket.onClose(stop);
  });
}

/** A new or edited message as the client pushes it to its pages. */
function pushed({ conversationId, activityId, versions }: Message, botId: string): Json {
  const { text, attachments = [], suggestedActions } = versions.at(-1) ?? { type: 'message' };
  return {
    action: versions.length === 1 ? 'createMessage' : 'updateMessage',
    actionConversationId: conversationId,
    message: {
      messageId: activityId,
      timestamp: Number(activityId),
      from: { id: botId },
      attachments,
      attachmentLayout: 'list',
      mentions: [],
      ...(text && { text, textFormat: 'markdown' }),
      ...(suggestedActions && { suggestedActions }),
    },
  };
}
