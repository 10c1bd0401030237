import fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { openDoor } from '../../src/dashboard/index.ts';

async function answering(name: string, waitFor?: Promise<unknown>) {
  const app = fastify();
  app.get('/', async () => {
    await waitFor;
    return name;
  });
  await app.ready();
  return app;
}

it('leads to the board of now; what another began is finished there', async () => {
  const door = await openDoor('127.0.0.1', 0);
  onTestFinished(() => door.close());
  expect(door.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(door.address)).status).toBe(503);

  let finish: (value: unknown) => void = () => undefined;
  const held = new Promise((resolve) => {
    finish = resolve;
  });
  const first = await answering('first', held);
  door.leadTo(first);
  const begun = fetch(door.address);
  await new Promise((resolve) => setTimeout(resolve, 50));

  door.leadTo(await answering('second'));
  const closed = first.close();
  expect(await (await fetch(door.address)).text()).toBe('second');
  finish(undefined);
  expect(await (await begun).text()).toBe('first');
  await closed;
});

it('answers what is no HTTP, and names a port that is taken', async () => {
  const door = await openDoor('127.0.0.1', 0);
  onTestFinished(() => door.close());
  door.leadTo(await answering('board'));
  const { port } = new URL(door.address);
  await expect(openDoor('127.0.0.1', Number(port))).rejects.toMatchObject({ code: 'PORT_TAKEN' });
  const { connect } = await import('node:net');
  const socket = connect(Number(port), '127.0.0.1').end('nonsense\r\n\r\n');
  let said = '';
  for await (const chunk of socket) said += chunk;
  expect(said).toContain('400 Bad Request');
});
