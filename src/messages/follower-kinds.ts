import { eventCard, type MessageKindRow, toFollowers } from './kind-row.ts';

/** What followers are told: how the case goes, nothing else of it; part of `MESSAGE_KINDS`. */
export const FOLLOWER_KINDS = {
  follow_card: {
    ...eventCard,
    view: 'follower',
    author: ['followed'],
    ofOwnAct: true,
    subject: 'mail.follower.subject',
    sentence: 'notice.follower.followed',
  },
  follower_assigned: {
    ...toFollowers,
    follower: ['assigned', 'triaged', 'escalated'],
    sentence: 'notice.follower.assigned',
    joined: 'notice.joined.assigned',
  },
  follower_resolved: {
    ...toFollowers,
    follower: ['resolved'],
    sentence: 'notice.follower.resolved',
    joined: 'notice.joined.resolved',
  },
  follower_closed: {
    ...toFollowers,
    follower: ['accepted', 'auto_closed', 'cancelled'],
    sentence: 'notice.follower.closed',
    joined: 'notice.joined.closed',
  },
  follower_merged: {
    ...toFollowers,
    follower: ['merged'],
    sentence: 'notice.follower.merged',
    joined: 'notice.joined.merged',
  },
  follower_withdrawn: {
    ...toFollowers,
    follower: ['major_withdrawn'],
    sentence: 'notice.follower.withdrawn',
  },
} as const satisfies Record<string, MessageKindRow>;
