import path from 'node:path';
import type { BucketView } from '../checks/backend-view.ts';
import { programFolder } from '../program-folder.ts';
import { inspectProject } from '../verify/inspect-project.ts';
import { accessLines } from '../view/access/access-lines.ts';
import { fileLines } from '../view/access/file-lines.ts';
import { reasonLines } from '../view/access/reasons.ts';
import { printedSetting, printedText } from '../view/plain/printed.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';

/** `inspect [DIR]`: who may do what in an Amplify Gen 2 project, as its own resolvers decide. Nothing is deployed. */
export const inspect = defineCommand({
  meta: {
    name: 'inspect',
    summary: 'Show who may do what in an Amplify Gen 2 project',
    example: 'inspect .',
  },
  args: { dir: { type: 'positional', value: 'DIR' }, json: options.json },
  async run({ args, output, signal }) {
    const project = path.resolve(args.dir ?? '.');
    output.note('Building the backend on this machine, without AWS');
    const view = await inspectProject({ project, workerPath: programFolder('synth-worker.js'), signal });
    const access = view.data?.access;
    if (args.json) {
      printJson(output, { project, access: access ?? null, files: view.storage.map(bucketFiles) });
    } else {
      const setting = printedSetting(output.columns);
      const reasons = access === undefined ? [] : reasonLines(access, setting);
      const files = fileLines(view.storage, setting);
      const api =
        access === undefined && files.length > 0 ? [] : [...accessLines(access, setting), ...reasons];
      output.print(printedText([...api, ...files]));
    }
    return access?.problem === undefined ? exitCodes.done : exitCodes.environment;
  },
});

function bucketFiles({ name, files, ownersWithoutId }: BucketView) {
  return { name, ...files, ownersWithoutId };
}
