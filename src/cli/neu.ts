/** `npm run neu`: makes valid files for answers, follow-ups, promises and events; asks, or takes flags. */
import { environment } from '../build/env.ts';
import { reportAndFail } from '../build/stop.ts';
import { askOn } from './neu/ask.ts';
import { run } from './neu/run.ts';

try {
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const ask = isTerminal ? askOn(process.stdin, process.stdout) : undefined;
  await run(process.argv.slice(2), environment().contentDir, console.log, ask);
} catch (error) {
  reportAndFail(error);
}
