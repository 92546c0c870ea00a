/**
 * The practice cloud as a process of its own (built to dist/practice-cloud.js).
 *
 *   node practice-cloud.js --state DIR [--port N] [--pace MS]
 *
 * Prints one line of JSON when it listens, `{"url","pid","token"}`, or `{"error":{code,message,resolution}}` and exits 3.
 * Stops on SIGTERM and SIGINT, and when its parent is gone: when a piped stdin ends or an IPC channel closes.
 */
import { fstatSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isLearnError } from '../learn-error.ts';
import { startPracticeCloud } from './practice-cloud.ts';

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function whenParentIsGone(stop: () => void): void {
  process.once('disconnect', stop);
  const stdin = fstatSync(0);
  // A terminal or /dev/null says nothing about the parent.
  if (!stdin.isFIFO() && !stdin.isSocket()) return;
  process.stdin.once('end', stop).once('error', stop).resume();
}

const { values } = parseArgs({
  options: { state: { type: 'string' }, port: { type: 'string' }, pace: { type: 'string' } },
});

try {
  if (!values.state) throw new Error('--state DIR is needed');
  const cloud = await startPracticeCloud({
    stateDir: values.state,
    port: values.port === undefined ? undefined : Number(values.port),
    pace: values.pace === undefined ? undefined : Number(values.pace),
    onStop: () => stop(),
  });
  const stop = () => {
    cloud.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('SIGHUP', stop);
  whenParentIsGone(stop);
  say({ url: cloud.url, pid: process.pid, token: cloud.token });
} catch (error) {
  if (!isLearnError(error)) throw error;
  say({ error: { code: error.code, message: error.message, resolution: error.resolution } });
  process.exit(3);
}
