import type { Socket } from 'node:net';
import type { Store } from '../commands/context.ts';
import { dispatch, refusal } from '../commands/dispatch.ts';
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

async function answer(
  store: Store,
  socket: Socket,
  connection: number,
  request: Request,
): Promise<void> {
  if (socket.destroyed) return;
  const { db, command, failure, legacy } = request;
  const reply = failure
    ? { ...(legacy ? { $err: failure.message } : {}), ...refusal(failure) }
    : await dispatch(store, db, command, connection);
  if (!request.wantsReply || socket.destroyed) return;
  socket.write(writeReply(request, reply));
}
