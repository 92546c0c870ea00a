#!/usr/bin/env node
import module from 'node:module';

// Before anything else is loaded, so that the second start finds it compiled. Node 20 has no such cache, nor its type.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

const { runProgram } = await import('./commands/program.ts');
await runProgram(process);
