import { defineCommand } from './command.ts';
import { ensurePackages } from './ensure-packages.ts';
import { exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';

/** `init [DIR]`: makes the workspace, or brings an older one up to date, and installs its packages. For CI and pipes. */
export const init = defineCommand({
  meta: { name: 'init', summary: 'Make the workspace and install its packages', example: 'init my-course' },
  args: { folder: { type: 'positional', value: 'DIR' }, json: options.json },
  async run({ args, output, world }) {
    const { course, workspace, installer } = await world.create(args.folder);
    const { written, merged, conflicts, markerPutAside } = await workspace.writeCourse(course);
    await ensurePackages(installer, output);
    const { root } = workspace.layout;
    if (args.json) printJson(output, { workspace: root, written, merged, conflicts });
    else {
      output.print(
        [
          `The workspace is ready: ${root}`,
          ...(markerPutAside === undefined
            ? []
            : [
                `Its marker could not be read and was written anew. The old one is kept as ${markerPutAside}.`,
              ]),
          ...conflicts.map(
            file => `The course changed ${file}, and so did you. Yours was kept; the new one lies beside it.`,
          ),
          `Check an exercise: amplify-gen2-learn check --workspace ${JSON.stringify(root)}`,
        ].join('\n'),
      );
    }
    return exitCodes.done;
  },
});
