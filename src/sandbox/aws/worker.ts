/**
 * Asks AWS, in a process of its own with an environment of its own: the AWS SDK of the workspace never gets into the
 * program's process, and credentials that hang (a `credential_process`, a browser) can be given up.
 * Reads one request from standard input, answers with lines of JSON, and ends.
 */
import { text } from 'node:stream/consumers';
import { askAccount, askIdentity } from './ask-account.ts';
import { askFailures, askStack, deleteStack } from './ask-stack.ts';
import type { Answer, Question, Request } from './protocol.ts';
import { loadSdk, type Sdk } from './workspace-sdk.ts';

const { workspace, question } = JSON.parse(await text(process.stdin)) as Request;
try {
  await answer(await loadSdk(workspace), question);
} catch (error) {
  say({
    kind: 'error',
    error: nameOf(error),
    message: error instanceof Error ? error.message : String(error),
  });
}

async function answer(sdk: Sdk, asked: Question): Promise<void> {
  switch (asked.kind) {
    case 'account':
      return say(await askAccount(sdk, asked.stack));
    case 'identity':
      return say(await askIdentity(sdk));
    case 'stack':
      return say(await askStack(sdk, asked.stack));
    case 'failures':
      return say(await askFailures(sdk, asked.stack));
    case 'delete-stack':
      return deleteStack(sdk, asked.stack, say);
  }
}

function say(line: Answer): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}
