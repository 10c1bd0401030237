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

parentPort.on('message', ({ article: { text } }) => {
  DEEDS[text]?.();
  parentPort.postMessage({ events: [], passing: [], read: text });
});
