// The one port of the board. Boards come and go with the configuration; the door stays open, and leads whoever knocks
// to the board of now. A request that another board has begun is finished there.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { RasidError } from '../shared/errors.ts';

export interface Door {
  /** Like http://127.0.0.1:7300. */
  readonly address: string;
  /** @param app ready to answer. */
  leadTo(app: FastifyInstance): void;
  /** Cuts off what is still under way. */
  close(): Promise<void>;
}

/** What fastify sets on a server of its own, in ms. */
const TIMEOUTS = { requestTimeout: 15_000, keepAliveTimeout: 72_000 };

/**
 * @param port 0 takes a free one.
 * @throws RasidError PORT_TAKEN.
 */
export async function openDoor(host: string, port: number): Promise<Door> {
  let board: Server | undefined;
  const door = createServer(TIMEOUTS);
  door.on('request', (request, response) => {
    if (board) board.emit('request', request, response);
    else response.writeHead(503, { 'Retry-After': '1' }).end();
  });
  door.on('clientError', (error, socket) => {
    if (board) board.emit('clientError', error, socket);
    else socket.destroy();
  });
  await listen(door, host, port);
  return {
    address: addressOf(door),
    leadTo: (app) => {
      board = app.server;
    },
    close: () =>
      new Promise((resolve) => {
        door.close(() => resolve());
        door.closeAllConnections();
      }),
  };
}

function listen(door: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    door.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE';
      reject(taken ? new RasidError('PORT_TAKEN', `port ${port} on ${host} is taken`, { cause }) : cause);
    });
    door.listen(port, host, resolve);
  });
}

/** Where people of this machine reach it: one that listens everywhere is named by this machine’s own address. */
function addressOf(door: Server): string {
  const { address, family, port } = door.address() as AddressInfo;
  const own = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address;
  return `http://${family === 'IPv6' ? `[${own}]` : own}:${port}`;
}
