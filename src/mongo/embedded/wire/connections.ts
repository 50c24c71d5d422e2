import type { Socket } from 'node:net';
import type { Store } from '../commands/context.ts';
import { dispatch, refusal } from '../commands/dispatch.ts';
import { badValue } from '../errors.ts';
import { MessageReader, type Request, readRequest, writeReply } from './messages.ts';

let lastConnection = 0;

/** Answers a connection's messages one after the other; nonsense closes that connection alone. */
export function serve(store: Store, socket: Socket): void {
  lastConnection += 1;
  const connection = lastConnection;
  const reader = new MessageReader();
  let turn: Promise<void> = Promise.resolve();
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    try {
      for (const message of reader.push(chunk)) {
        const request = readRequest(message);
        turn = turn
          .then(() => answer(store, socket, connection, request))
          .catch(() => {
            socket.destroy();
          });
      }
    } catch {
      socket.destroy();
    }
  });
}

const outOfPlace = (name: string): Error =>
  badValue(
    `The field '${name}' is not supported by this store where it is: fields named by a whole number must come before the others, in the order of their numbers`,
  );

async function answer(
  store: Store,
  socket: Socket,
  connection: number,
  request: Request,
): Promise<void> {
  if (socket.destroyed) return;
  const reply =
    request.misplaced === undefined
      ? await dispatch(store, request.db, request.command, connection)
      : refusal(outOfPlace(request.misplaced));
  if (!request.wantsReply || socket.destroyed) return;
  socket.write(writeReply(request, reply));
}
