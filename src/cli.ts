#!/usr/bin/env node
import { examineNode } from './examine-node.ts';

// Built so that Node 12 can read it (scripts/build/build-programs.ts): an old Node says what is needed, and no more.
const { state, what, fix } = examineNode(process.version);

if (state === 'problem') {
  process.stderr.write(`${what}\n  ${fix}\n`);
  // As for all that the machine is at fault for.
  process.exitCode = 3;
} else {
  start();
}

function start(): void {
  // Before anything else is loaded, so that the second start finds it compiled. Node 20 has no such cache, nor its type.
  const builtin = (process as { getBuiltinModule?: (name: string) => unknown }).getBuiltinModule;
  const loader = builtin?.('node:module') as { enableCompileCache?: () => void } | undefined;
  loader?.enableCompileCache?.();
  void import('./commands/program.ts').then(({ runProgram }) => runProgram(process));
}
