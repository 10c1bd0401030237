// A process that is watched: it lives for a while, then stands still, unless it is told to stop before.
import { startWatchdog } from '../../dist/workers/watchdog.js';

const watchdog = startWatchdog(1000, 300);
console.log('watched');
setTimeout(async () => {
  if (process.argv[2] === 'stop') return watchdog.stop();
  const until = performance.now() + 20_000;
  while (performance.now() < until);
}, 2500);
