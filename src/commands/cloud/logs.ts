import { findRunning } from '../../cloud/folder.ts';
import type { FunctionLog } from '../../cloud/functions/function-logs.ts';
import { connectPracticeCloud } from '../../cloud/practice-client.ts';
import { LearnError } from '../../learn-error.ts';
import { findPractice } from '../../sandbox/practice/practice-process.ts';
import { defineCommand } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { options } from '../options.ts';
import { printJson } from '../output.ts';
import { practicePlace } from '../sandbox/places.ts';

interface Entry {
  readonly at: number;
  readonly number: number;
  readonly name: string;
  readonly message: string;
}

/** `cloud logs [FUNCTION]`: what deployed functions have printed, as CloudWatch keeps it. */
export const logs = defineCommand({
  meta: {
    name: 'cloud logs',
    summary: 'Show what the deployed functions have logged',
    example: 'cloud logs say-hello --follow',
    details: [
      'The lines that Lambda keeps in CloudWatch: START, what the function printed, END, REPORT.',
      'FUNCTION is its name in defineFunction, or its whole name; without it, all functions.',
      'With --follow it shows what comes from now on, too, until Ctrl-C.',
    ],
  },
  args: { function: { type: 'positional', value: 'FUNCTION' }, follow: options.follow, json: options.json },
  async run({ args, output, world, signal }) {
    const practice = practicePlace(await world.services());
    const running = (await findPractice(practice)) && (await findRunning(practice.stateDir));
    if (running === undefined)
      throw new LearnError({
        code: 'practice-cloud-off',
        message: 'The practice cloud does not run: it is asked for its logs.',
        resolution: 'Start it; what was logged is kept: amplify-gen2-learn cloud start',
      });
    const cloud = connectPracticeCloud(running, practice.stateDir);
    const given = chosen(await cloud.logs(), args.function);
    if (args.json && !args.follow) {
      printJson(output, given);
      return exitCodes.done;
    }
    const print = (entries: readonly Entry[]) => {
      for (const entry of entries) output.print(args.json ? JSON.stringify(entry) : line(entry));
    };
    const shown = new Map<string, number>();
    print(fresh(given, shown));
    if (!args.follow) {
      if (shown.size === 0) output.note('Nothing is logged yet: functions log when they are called.');
      return exitCodes.done;
    }
    await new Promise<void>((resolve, reject) => {
      let asking = Promise.resolve();
      const stop = cloud.onChange(snapshot => {
        if (!snapshot) return finish();
        asking = asking.then(async () => {
          if (!signal.aborted) print(fresh(chosen(await cloud.logs(), args.function), shown));
        });
        asking.catch(reject);
      });
      const finish = () => {
        stop();
        resolve();
      };
      signal.addEventListener('abort', finish, { once: true });
      if (signal.aborted) finish();
    });
    return exitCodes.done;
  },
});

/** @throws LearnError where no function has that name. */
function chosen(all: readonly FunctionLog[], name: string | undefined): readonly FunctionLog[] {
  if (name === undefined) return all;
  const found = all.filter(log => log.name === name || log.functionName === name);
  if (found.length > 0) return found;
  const names = [...new Set(all.map(log => log.name))];
  throw new LearnError({
    code: 'no-such-function',
    message:
      names.length === 0
        ? `No function ${name} is deployed to the practice cloud, and no other one.`
        : `No function ${name} is deployed to the practice cloud. There is: ${names.join(', ')}.`,
    resolution: `See all of them: amplify-gen2-learn cloud logs`,
  });
}

/** What wasn't shown yet, in the order of time. @param shown The last one of each group; brought up to date. */
function fresh(logs: readonly FunctionLog[], shown: Map<string, number>): readonly Entry[] {
  const entries = logs.flatMap(({ group, name, events }) => {
    const last = shown.get(group) ?? 0;
    const own = events.filter(({ number }) => number > last);
    const newest = own.at(-1);
    if (newest) shown.set(group, newest.number);
    return own.map(({ at, number, message }) => ({ at, number, name, message }));
  });
  return entries.toSorted((one, other) => one.at - other.at);
}

function line({ at, name, message }: Entry): string {
  return `${new Date(at).toISOString().slice(11, 23)} [${name}] ${message}`;
}
