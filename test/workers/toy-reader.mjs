// A thread that reads as its texts say: they hang it, end it or make it eat memory.
import { parentPort } from 'node:worker_threads';

const eaten = [];
const DEEDS = {
  hang: () => {
    for (;;);
  },
  end: () => process.exit(3),
  throw: () => {
    throw new Error('a fault');
  },
  eat: () => {
    for (;;) eaten.push(new Array(1e5).fill(Math.random()));
  },
};

const read = ({ article: { text } }) => {
  DEEDS[text]?.();
  return { events: [], passing: [], read: text };
};
parentPort.on('message', (tasks) => parentPort.postMessage(tasks.map(read)));
