import path from 'node:path';
import { programFolder } from '../program-folder.ts';
import { inspectProject } from '../verify/inspect-project.ts';
import { renderAccess } from '../view/plain/render-access.ts';
import { createTheme } from '../view/theme.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { printJson } from './output.ts';

/** `inspect [DIR]`: who may do what in an Amplify Gen 2 project, as its own resolvers decide. Nothing is deployed. */
export const inspect: Command = async ({ positionals, options, output, signal }) => {
  const project = path.resolve(positionals[0] ?? '.');
  output.note('Building the backend on this machine, without AWS');
  const view = await inspectProject({
    project,
    workerPath: programFolder('synth-worker.js'),
    signal,
  });
  const access = view.data?.access;
  if (options.json) {
    printJson(output, { project, access: access ?? null });
  } else {
    const theme = createTheme({ colour: false, hyperlinks: false, screenReader: options.screenReader });
    const width = Math.max(60, Math.min(process.stdout.columns ?? 80, 160));
    output.print(renderAccess(access, { width, theme, highlight: undefined }));
  }
  return access?.problem === undefined ? exitCodes.done : exitCodes.environment;
};
