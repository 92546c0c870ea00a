import { expect } from 'vitest';
import type { EndedRun } from '../../../src/sandbox/run/deploy-sandbox.ts';
import { topics } from '../failure-lab.ts';
import { slow } from './interrupted.ts';
import { greeting } from './projects.ts';
import { check, deployAgain, type Provocation, withFiles } from './provocation.ts';

/** What is wrong in the project. */
export const backendProvocations: readonly Provocation[] = [
  {
    code: 'type-error',
    how: 'a number that is a string',
    provoke: withFiles({
      'amplify/tsconfig.json':
        '{ "compilerOptions": { "module": "es2022", "moduleResolution": "bundler", "strict": true, "types": [] } }',
      'amplify/backend.ts': `${topics('Morning')}const one: number = 'one';\nvoid one;\n`,
    }),
    message: /amplify\/backend\.ts:\d+:7: Type 'string' is not assignable to type 'number'/,
    resolution: check,
  },
  {
    code: 'no-amplify-folder',
    how: 'no folder amplify',
    provoke: withFiles({ 'amplify/backend.ts': undefined, 'amplify/package.json': undefined }),
    message: /no amplify folder/,
    resolution: deployAgain,
  },
  {
    code: 'no-backend-file',
    how: 'no amplify/backend.ts',
    provoke: withFiles({ 'amplify/backend.ts': undefined }),
    message: /no amplify\/backend\.ts/,
    resolution: /amplify-gen2-learn reset todo$/,
  },
  {
    code: 'no-define-backend',
    how: 'a backend.ts that defines nothing',
    provoke: withFiles({ 'amplify/backend.ts': 'export {};\n' }),
    message: /never calls defineBackend/,
    resolution: check,
  },
  {
    code: 'already-running',
    how: 'two at once in one folder, under two names',
    async provoke(lab) {
      const stop = new AbortController();
      await lab.project();
      // Under one name, our own ledger would refuse the second before ampx is asked.
      const place = { identifier: 'second', stack: 'amplify-learntodo-second-sandbox-0123456789' };
      let second: Promise<EndedRun> | undefined;
      const first = lab.deploy({
        faults: slow,
        signal: stop.signal,
        onChange: (_, event) => {
          if (event?.kind === 'resource') second ??= lab.deploy({ faults: slow, place });
        },
      });
      try {
        await expect.poll(() => second !== undefined, { timeout: 120_000 }).toBe(true);
        return await (second as unknown as Promise<EndedRun>);
      } finally {
        stop.abort();
        await first;
      }
    },
    message: /Another ampx works on this exercise/,
    resolution: /sandbox status todo$/,
  },
  {
    code: 'function-not-bundled',
    how: 'an import that leads nowhere',
    provoke: withFiles(greeting("'hello'", "import './nowhere.js';\n")),
    message: /code could not be bundled/,
    resolution: check,
  },
  {
    code: 'synthesis-error',
    how: 'a backend that throws',
    provoke: withFiles({ 'amplify/backend.ts': `${topics('Morning')}throw new Error('No, not today');\n` }),
    message: /could not be synthesized: No, not today\./,
    resolution: check,
  },
  {
    code: 'synthesis-error',
    how: 'a backend that is no TypeScript',
    provoke: withFiles({ 'amplify/backend.ts': 'const = ;\n' }),
    message: /could not be synthesized/,
    resolution: check,
  },
];
