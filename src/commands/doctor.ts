import { diagnose } from '../doctor/diagnose.ts';
import { createEditor } from '../editor/create-editor.ts';
import type { Finding } from '../finding.ts';
import { programFolder } from '../program-folder.ts';
import { readTemplate } from '../workspace/template.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';

const marks = { ok: 'ok      ', warning: 'warning ', problem: 'PROBLEM ' } as const;

/** `doctor`: what is wrong with this machine and the workspace, and how to mend it. */
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
    else output.print(findings.map(line).join('\n'));
    return findings.some(({ state }) => state === 'problem') ? exitCodes.environment : exitCodes.done;
  },
});

function line({ state, what, mend }: Finding): string {
  return `${marks[state]}${what}${mend === undefined ? '' : `\n        ${mend}`}`;
}
