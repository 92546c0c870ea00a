import { apiCommands } from './api.ts';
import { authCommands } from './auth.ts';
import { codegenCommands } from './codegen.ts';
import { deploymentCommands } from './deployment.ts';
import { environmentCommands } from './environments.ts';
import { functionCommands } from './functions.ts';
import type { CommandTranslation } from './gen1-command.ts';
import { otherCategoryCommands } from './other-categories.ts';
import { projectCommands } from './project.ts';
import { storageCommands } from './storage.ts';
import { toolingCommands } from './tooling.ts';

/** Every command of the Gen 1 CLI that has a translation of its own. */
export const translatedCommands: readonly CommandTranslation[] = [
  ...projectCommands,
  ...deploymentCommands,
  ...environmentCommands,
  ...authCommands,
  ...apiCommands,
  ...codegenCommands,
  ...functionCommands,
  ...storageCommands,
  ...otherCategoryCommands,
  ...toolingCommands,
];

/** The categories of Gen 1. */
export const categories: readonly string[] = [
  'auth',
  'api',
  'function',
  'storage',
  'hosting',
  'analytics',
  'geo',
  'notifications',
  'interactions',
  'predictions',
  'custom',
  'xr',
];

/** Verbs that every category has, and the command that stands for those without a translation of their own. */
export const commonVerbs: Readonly<Record<string, string>> = {
  push: 'push',
  status: 'status',
  console: 'console',
};

/** Words that mean another: the CLI's aliases and what people type. */
export const aliases: Readonly<Record<string, string>> = {
  ls: 'status',
  h: 'help',
  new: 'add',
  functions: 'function',
  geofence: 'geo',
  environment: 'env',
};

/** Verbs that take a category, before it or after it: `amplify add auth`, `amplify auth add`. */
export const categoryVerbs: ReadonlySet<string> = new Set([
  'add',
  'update',
  'remove',
  'import',
  'override',
  'console',
  'push',
  'status',
  'build',
  'configure',
  'publish',
  'serve',
]);
