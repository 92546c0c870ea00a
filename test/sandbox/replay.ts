import { readFileSync } from 'node:fs';
import type { SandboxCommands } from '../../src/sandbox/commands-to-type.ts';
import { createOutputParser } from '../../src/sandbox/run/parse-output.ts';
import type { RunEvent } from '../../src/sandbox/run/run-event.ts';
import type { RunState } from '../../src/sandbox/run/run-model.ts';
import { reduceRun, startRun } from '../../src/sandbox/run/run-state.ts';

import { todoCommands } from './names.ts';

interface ReplayOptions {
  readonly profile?: string | undefined;
  readonly practice?: boolean;
  readonly commands?: SandboxCommands;
}

/** What a recorded run of the real ampx (1.10.0, against the practice cloud) becomes; a line a second. */
export function replay(name: string, profile?: string): { events: readonly RunEvent[]; state: RunState } {
  return replayText(readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8'), { profile });
}

export function replayText(
  text: string,
  { profile, practice = false, commands = todoCommands }: ReplayOptions = {},
): { events: readonly RunEvent[]; state: RunState } {
  const parser = createOutputParser({ profile, commands, practice });
  const events: RunEvent[] = [];
  let state = startRun(0);
  let at = 0;
  const take = (more: readonly RunEvent[]) => {
    for (const event of more) {
      events.push(event);
      state = reduceRun(state, event, at);
    }
  };
  for (const line of text.split('\n')) {
    at += 1000;
    take(parser.feed(line));
  }
  take(parser.end());
  return { events, state };
}
