import { whereLines } from '../view/where.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** The bare command without a terminal: where the learner is, and the next command to type. */
export const where = defineCommand({
  meta: { name: '', summary: 'Open the course where you left it', example: '' },
  args: {},
  async run({ output, world }) {
    const root = await world.workspaceRoot();
    if (root === undefined) {
      const course = await world.course();
      const [first] = course.chapters.flatMap(({ lessons }) => lessons);
      output.print(
        [
          `${course.title}: a course for the terminal. This is not one that it can draw on, so use the commands.`,
          ...(first === undefined ? [] : [`Read the first lesson: amplify-gen2-learn show ${first.id}`]),
          'Make the workspace: amplify-gen2-learn init',
          'All commands: amplify-gen2-learn --help',
        ].join('\n'),
      );
      return exitCodes.done;
    }
    const { course, progress, clock } = await world.services();
    const now = clock.now().toISOString();
    output.print([`Workspace: ${root}`, ...whereLines(course, await progress.read(), now)].join('\n'));
    return exitCodes.done;
  },
});
