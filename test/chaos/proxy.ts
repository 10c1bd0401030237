// A line between program and server that can go dead without a word: what is sent is swallowed, nothing is closed.

import type { AddressInfo } from 'node:net';
import { createConnection, createServer, type Socket } from 'node:net';

export interface ChaosProxy {
  readonly port: number;
  /** Lines that stand are dead for ever, and new ones while this lasts: they are taken, and what they say is swallowed. */
  mute(): void;
  /** New lines work again. */
  heal(): void;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1. @param target port of the server behind it, and its host. */
export async function startProxy(target: number, host = '127.0.0.1'): Promise<ChaosProxy> {
  let muted = false;
  const sockets = new Set<Socket>();
  const passing = new Set<() => void>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    if (muted) {
      near.resume();
      return;
    }
    const far = createConnection(target, host);
    keep(far);
    let dead = false;
    const silence = () => {
      dead = true;
      near.removeAllListeners('data');
      far.removeAllListeners('data');
      near.resume();
      far.resume();
    };
    passing.add(silence);
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => near.write(chunk));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.once('close', () => {
        passing.delete(silence);
        if (!dead) other.destroy();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    mute: () => {
      muted = true;
      for (const silence of passing) silence();
      passing.clear();
    },
    heal: () => {
      muted = false;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
