import { diagnose } from '../doctor/diagnose.ts';
import { createEditor } from '../editor/create-editor.ts';
import { programFolder } from '../program-folder.ts';
import { findingLines } from '../view/sandbox/finding-lines.ts';
import { told } from '../view/sandbox/telling.ts';
import { readTemplate } from '../workspace/template.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';

/** `doctor`: what is wrong with this machine and the workspace, and how to fix it. */
export const doctor = defineCommand({
  meta: {
    name: 'doctor',
    summary: 'Say what is wrong with the machine and the workspace',
    example: 'doctor',
  },
  args: { json: options.json },
  async run({ args, output, world }) {
    const findings = await diagnose({
      nodeVersion: process.version,
      root: await world.workspaceRoot(),
      cwd: process.cwd(),
      template: await readTemplate(programFolder('template')),
      editor: createEditor(process.env),
      terminal: {
        stdinIsTerminal: process.stdin.isTTY === true,
        stdoutIsTerminal: process.stdout.isTTY === true,
        columns: process.stdout.columns,
        rows: process.stdout.rows,
        env: process.env,
      },
    });
    if (args.json) printJson(output, { findings });
    else output.print(told(findingLines(findings, 'in-order')));
    return findings.some(({ state }) => state === 'problem') ? exitCodes.environment : exitCodes.done;
  },
});
