import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { deployAgain, inPlainProject, type Provocation, withFiles } from './provocation.ts';

/** What the machine does to ampx. */
export const machineProvocations: readonly Provocation[] = [
  {
    code: 'out-of-memory',
    how: 'a heap of 40 MB',
    provoke: inPlainProject({ env: { NODE_OPTIONS: '--max-old-space-size=40' } }),
    message: /too little free memory/,
    resolution: deployAgain,
  },
  {
    code: 'disk-full',
    how: 'a file on a device that is full',
    unless: process.platform !== 'linux',
    async provoke(lab) {
      await lab.project();
      const out = path.join(lab.folder, '.amplify/artifacts/cdk.out');
      await mkdir(out, { recursive: true });
      await symlink('/dev/full', path.join(out, 'manifest.json'));
      const run = await lab.deploy();
      await rm(out, { recursive: true });
      return run;
    },
    message: /disk is full/,
    resolution: deployAgain,
  },
  {
    code: 'ended-early',
    how: 'an ampx that somebody kills',
    async provoke(lab) {
      await lab.project();
      return lab.deploy({
        onChange: (_, event) => {
          if (event?.kind === 'stage' && event.stage === 'synthesis' && event.state === 'running')
            void lab.kill();
        },
      });
    },
    message: /before it had written amplify_outputs\.json \(signal SIGKILL\)/,
    resolution: /sandbox status todo/,
  },
  {
    code: 'ended-early',
    how: 'a backend that waits for what never comes',
    provoke: withFiles({ 'amplify/backend.ts': 'await new Promise(() => {});\n' }),
    message: /\(exit code 0\)\. Its last words: .*Synthesizing backend/,
    resolution: /sandbox status todo/,
  },
];
