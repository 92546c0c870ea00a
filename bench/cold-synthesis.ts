import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { execa } from 'execa';

const program = `
  import { register } from 'tsx/esm/api';
  register();
  await import(process.argv[1]);
  process.emit('message', 'amplifySynth');
`;

/** Synthesizes a backend in a process of its own, as a start of ampx would. @param exercise The folder with amplify/. */
export async function synthesizeCold(exercise: string): Promise<void> {
  const output = await mkdtemp(path.join(os.tmpdir(), 'cold-synthesis-'));
  const context = {
    'amplify-backend-namespace': 'bench',
    'amplify-backend-name': 'bench',
    'amplify-backend-type': 'sandbox',
  };
  try {
    await execa(
      'node',
      ['--input-type=module', '--eval', program, path.join(exercise, 'amplify/backend.ts')],
      {
        cwd: exercise,
        env: { CDK_CONTEXT_JSON: JSON.stringify(context), CDK_OUTDIR: output },
      },
    );
  } finally {
    await rm(output, { recursive: true, force: true });
  }
}
