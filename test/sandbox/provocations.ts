import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import type { EndedRun } from '../../src/sandbox/run/deploy-sandbox.ts';
import { type FailureLab, type Files, topics } from './failure-lab.ts';

/** One way to make a deployment by the real `ampx` fail, and what a person is told of it. */
export interface Provocation {
  /** The row of the failure table, or another outcome's code. */
  readonly code: string;
  readonly how: string;
  readonly provoke: (lab: FailureLab) => Promise<EndedRun>;
  readonly message: RegExp;
  readonly resolution: RegExp;
  /** Where a machine can't be made to fail so. */
  readonly unless?: boolean;
}

const deployAgain = /amplify-gen2-learn sandbox deploy$/;
const check = /amplify-gen2-learn check$/;
const signIn = /aws sso login$/;
const bootstrap = /npx cdk bootstrap$/;
const whoAmI = /aws sts get-caller-identity$/;

/** A project's files decide. */
const withFiles =
  (files: Files): Provocation['provoke'] =>
  async lab => {
    await lab.project(files);
    return lab.deploy();
  };

/** The plain project, and something wrong around it. */
const with_ =
  (attempt: Parameters<FailureLab['deploy']>[0]): Provocation['provoke'] =>
  async lab => {
    await lab.project();
    return lab.deploy(attempt);
  };

const auth = (loginWith: string): Files => ({
  'amplify/auth/resource.ts': `import { defineAuth, secret } from '@aws-amplify/backend';
const google = { clientId: secret('GOOGLE_ID'), clientSecret: secret('GOOGLE_SECRET') };
const urls = { callbackUrls: ['http://localhost/'], logoutUrls: ['http://localhost/'] };
export const auth = defineAuth({ loginWith: ${loginWith} });
`,
  'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
defineBackend({ auth });
`,
});

const handler = (answer: string): string => `export const handler = async () => ${answer};\n`;

/** A function that answers this. */
export const greeting = (answer: string, imports = ''): Files => ({
  'amplify/greet.ts': imports + handler(answer),
  'amplify/backend.ts': `import { defineBackend, defineFunction } from '@aws-amplify/backend';
defineBackend({ greet: defineFunction({ name: 'greet', entry: './greet.ts' }) });
`,
});

/** Auth calls the function, and the function must know auth. */
const circle: Files = {
  'amplify/greet/handler.ts': handler("'hello'"),
  'amplify/greet/resource.ts': `import { defineFunction } from '@aws-amplify/backend';
export const greet = defineFunction({ name: 'greet' });
`,
  'amplify/auth/resource.ts': `import { defineAuth } from '@aws-amplify/backend';
import { greet } from '../greet/resource';
export const auth = defineAuth({ loginWith: { email: true }, triggers: { postConfirmation: greet } });
`,
  'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { greet } from './greet/resource';
const backend = defineBackend({ auth, greet });
backend.greet.addEnvironment('POOL', backend.auth.resources.userPool.userPoolId);
`,
};

/** CloudFormation needs an hour for each resource. */
const slow = { slowResources: 3_600_000 };

/** The deployment is cut off when CloudFormation has begun. */
async function cutOff(lab: FailureLab, how: 'stop' | 'kill'): Promise<void> {
  const stop = new AbortController();
  await lab.project();
  const { state } = await lab.deploy({
    faults: slow,
    signal: stop.signal,
    onChange: (_, event) => {
      if (event?.kind !== 'resource') return;
      if (how === 'stop') stop.abort();
      else void lab.kill();
    },
  });
  expect(state.result).toMatchObject(
    how === 'stop'
      ? { kind: 'stopped', problem: { code: 'deployment-goes-on' } }
      : { kind: 'failed', problem: { code: 'ended-early' } },
  );
}

export const provocations: readonly Provocation[] = [
  {
    code: 'no-credentials',
    how: 'no key in the environment',
    provoke: with_({ env: { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined } }),
    message: /No AWS credentials were found on this machine/,
    resolution: /amplify-gen2-learn cloud$/,
  },
  {
    code: 'no-region',
    how: 'a blank region',
    provoke: with_({ place: { region: ' ' } }),
    message: /not known in which AWS region/,
    resolution: /npx ampx configure profile$/,
  },
  {
    code: 'wrong-identifier',
    how: 'an identifier with a blank',
    provoke: with_({ place: { identifier: 'not one' } }),
    message: /can't be a sandbox's identifier/,
    resolution: /sandbox deploy --identifier me$/,
  },
  ...[
    ['before the first call', 0],
    ['when the secrets are listed', 1],
    ['when the assets are published', 4],
  ].map(
    ([how, expiredTokenAfter]): Provocation => ({
      code: 'expired-token',
      how: String(how),
      provoke: with_({ faults: { expiredTokenAfter: Number(expiredTokenAfter) } }),
      message: /sign-in has expired/,
      resolution: signIn,
    }),
  ),
  {
    code: 'credentials-refused',
    how: 'a key that nobody knows',
    provoke: with_({ env: { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE' } }),
    message: /AWS does not know these credentials/,
    resolution: whoAmI,
  },
  {
    code: 'clock-wrong',
    how: 'a signature that is wrong',
    provoke: with_({ faults: { wrongSignature: true } }),
    message: /refused the signature/,
    resolution: /: date$/,
  },
  {
    code: 'no-connection',
    how: 'connections that are cut',
    provoke: with_({ faults: { noConnection: true } }),
    message: /AWS could not be reached/,
    resolution: deployAgain,
  },
  {
    code: 'no-connection',
    how: 'a practice cloud that does not run',
    // The port of "discard", where nobody listens.
    provoke: lab => with_({ env: elsewhere(lab, 'http://127.0.0.1:9') })(lab),
    message: /practice cloud does not answer/,
    resolution: /amplify-gen2-learn cloud start$/,
  },
  {
    code: 'bootstrap-outdated',
    how: 'an older bootstrap than the assets need',
    async provoke(lab) {
      await lab.project();
      // ampx has looked itself by then, and would call it "not bootstrapped".
      const before = lab.cloud.snapshot().calls.length;
      const off = lab.cloud.onChange(() => {
        if (lab.cloud.snapshot().calls.length < before + 2) return;
        off();
        lab.cloud.faults.set({ bootstrapVersion: 5 });
      });
      return lab.deploy();
    },
    message: /bootstrap of this account and region is too old/,
    resolution: bootstrap,
  },
  {
    code: 'not-bootstrapped',
    how: 'no bootstrap',
    provoke: with_({ faults: { missingBootstrap: true } }),
    message: /not bootstrapped/,
    resolution: bootstrap,
  },
  {
    code: 'throttled',
    how: 'too many calls',
    provoke: with_({ faults: { throttledCalls: 10_000 } }),
    message: /too many came at once/,
    resolution: deployAgain,
  },
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
    resolution: /sandbox deploy EXERCISE$/,
  },
  {
    code: 'no-backend-file',
    how: 'no amplify/backend.ts',
    provoke: withFiles({ 'amplify/backend.ts': undefined }),
    message: /no amplify\/backend\.ts/,
    resolution: /amplify-gen2-learn reset EXERCISE$/,
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
    how: 'two at once',
    async provoke(lab) {
      const stop = new AbortController();
      await lab.project();
      let second: Promise<EndedRun> | undefined;
      const first = lab.deploy({
        faults: slow,
        signal: stop.signal,
        onChange: (_, event) => {
          if (event?.kind === 'resource') second ??= lab.deploy({ faults: slow });
        },
      });
      await expect.poll(() => second, { timeout: 120_000 }).toBeDefined();
      const run = await (second as unknown as Promise<EndedRun>);
      stop.abort();
      await first;
      return run;
    },
    message: /Another ampx works on this exercise/,
    resolution: /sandbox status$/,
  },
  {
    code: 'secret-not-set',
    how: 'a secret that nobody has set',
    provoke: withFiles(auth('{ email: true, externalProviders: { google, ...urls } }')),
    message: /needs the secret GOOGLE_ID/,
    resolution: /npx ampx sandbox secret set GOOGLE_ID$/,
  },
  {
    code: 'cannot-change',
    how: 'another way to sign in',
    async provoke(lab) {
      await lab.project(auth('{ email: true }'));
      expect((await lab.deploy()).state.result).toEqual({ kind: 'succeeded' });
      await lab.change(auth('{ phone: true }'));
      return lab.deploy();
    },
    message: /can't change this property/,
    resolution: /sandbox delete$/,
  },
  {
    code: 'stale-hotswap-cache',
    how: 'a cloud that forgot the stack',
    async provoke(lab) {
      await lab.project(greeting("'hello'"));
      expect((await lab.deploy()).state.result).toEqual({ kind: 'succeeded' });
      // The CDK writes down what it has put past CloudFormation.
      await lab.change({ 'amplify/greet.ts': handler("'good day'") });
      expect((await lab.deploy()).state.hotswapped).toHaveLength(1);
      await lab.cloud.reset();
      return lab.deploy();
    },
    message: /The remembered state has been removed/,
    resolution: deployAgain,
  },
  {
    code: 'stack-stuck',
    how: 'deployed again, unchanged, while CloudFormation goes on',
    async provoke(lab) {
      await cutOff(lab, 'stop');
      return lab.deploy({ faults: slow });
    },
    message: /an earlier deployment was cut off, or is still under way/,
    resolution: /sandbox delete$/,
  },
  {
    code: 'stack-stuck',
    how: 'deployed again, changed, while CloudFormation goes on',
    async provoke(lab) {
      await cutOff(lab, 'kill');
      await lab.change({ 'amplify/backend.ts': topics('Morning', 'Evening') });
      return lab.deploy({ faults: slow });
    },
    message: /an earlier deployment was cut off, or is still under way/,
    resolution: /sandbox delete$/,
  },
  {
    code: 'resource-failed',
    how: 'a first create that fails',
    provoke: with_({ faults: { failingResource: { match: 'AWS::SNS::Topic', message: 'Too many topics' } } }),
    message: /AWS::SNS::Topic .*Morning.*: Too many topics/,
    resolution: deployAgain,
  },
  {
    code: 'resource-failed',
    how: 'an update that fails',
    async provoke(lab) {
      await lab.project();
      expect((await lab.deploy()).state.result).toEqual({ kind: 'succeeded' });
      await lab.change({ 'amplify/backend.ts': topics('Morning', 'Evening') });
      return lab.deploy({
        faults: { failingResource: { match: 'AWS::SNS::Topic', message: 'Too many topics' } },
      });
    },
    message: /AWS::SNS::Topic .*Evening.*: Too many topics/,
    resolution: deployAgain,
  },
  {
    code: 'circular',
    how: 'auth and a function in a circle',
    provoke: withFiles(circle),
    message: /need each other/,
    resolution: check,
  },
  {
    code: 'function-not-bundled',
    how: 'an import that leads nowhere',
    provoke: withFiles(greeting("'hello'", "import './nowhere.js';\n")),
    message: /code could not be bundled/,
    resolution: check,
  },
  {
    code: 'assets-not-published',
    how: 'a bucket that may not be written to',
    provoke: with_({ faults: { deniedAction: 's3:PutObject' } }),
    message: /could not be uploaded/,
    resolution: bootstrap,
  },
  ...['ssm:GetParameter', 'cloudformation:CreateStack'].map(
    (deniedAction): Provocation => ({
      code: 'no-permission',
      how: deniedAction,
      provoke: with_({ faults: { deniedAction } }),
      message: new RegExp(`may not do this: ${deniedAction}`),
      resolution: whoAmI,
    }),
  ),
  {
    code: 'out-of-memory',
    how: 'a heap of 40 MB',
    provoke: with_({ env: { NODE_OPTIONS: '--max-old-space-size=40' } }),
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
    resolution: /sandbox status$/,
  },
  {
    code: 'ended-early',
    how: 'a backend that waits for what never comes',
    provoke: withFiles({ 'amplify/backend.ts': 'await new Promise(() => {});\n' }),
    message: /\(exit code 0\)\. Its last words: .*Synthesizing backend/,
    resolution: /sandbox status$/,
  },
];

function elsewhere({ cloud }: FailureLab, url: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cloud.env)
      .filter(([, value]) => value.startsWith(cloud.url))
      .map(([name, value]) => [name, value.replace(cloud.url, url)]),
  );
}
