import { type Activity, ActivityTypes, type Middleware } from 'botbuilder';
import type { SendPace } from '../../application/send-pace.ts';
import { scopeOf } from '../conversation.ts';
import { personOf } from '../people/sender.ts';

/** Counts what turns post and edit, which goes to the conversations of the lanes too. */
export function countSends(pace: SendPace): Middleware {
  return {
    async onTurn(context, next) {
      const lane = laneOf(context.activity);
      context.onSendActivities(async (_context, activities, send) => {
        const posted = activities.filter(({ type }) => type !== ActivityTypes.InvokeResponse);
        return send().finally(() => {
          for (const _activity of posted) pace.count(lane);
        });
      });
      context.onUpdateActivity((_context, _activity, send) =>
        send().finally(() => pace.count(lane)),
      );
      await next();
    },
  };
}

/** A team's channels count as the desk's: hardly anything is said in the others. */
function laneOf(activity: Activity): string | undefined {
  const scope = scopeOf(activity);
  if (scope === 'channel') return 'desk';
  return scope === 'personal' ? personOf(activity)?.id : undefined;
}
