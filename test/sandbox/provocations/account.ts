import type { FailureLab } from '../failure-lab.ts';
import {
  bootstrap,
  deployAgain,
  fixIt,
  inPlainProject,
  type Provocation,
  signIn,
  whoAmI,
} from './provocation.ts';

/** Who one is, where, and whether AWS can be asked at all. */
export const accountProvocations: readonly Provocation[] = [
  {
    code: 'no-credentials',
    how: 'no key in the environment',
    provoke: inPlainProject({ env: { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined } }),
    message: /No AWS credentials were found on this machine/,
    resolution: /amplify-gen2-learn cloud$/,
  },
  {
    code: 'no-region',
    how: 'a blank region',
    provoke: inPlainProject({ place: { region: ' ' } }),
    message: /not known in which AWS region/,
    resolution: /npx ampx configure profile$/,
  },
  {
    code: 'wrong-identifier',
    how: 'an identifier with a blank',
    provoke: inPlainProject({ place: { identifier: 'not one' } }),
    message: /can't be a sandbox's identifier/,
    resolution: deployAgain,
  },
  ...[
    ['before the first call', 0],
    ['when the secrets are listed', 1],
    ['when the assets are published', 4],
  ].map(
    ([how, expiredTokenAfter]): Provocation => ({
      code: 'expired-token',
      how: String(how),
      provoke: inPlainProject({ faults: { expiredTokenAfter: Number(expiredTokenAfter) } }),
      message: /sign-in has expired/,
      resolution: signIn,
    }),
  ),
  {
    code: 'credentials-refused',
    how: 'a key that nobody knows',
    provoke: inPlainProject({ env: { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE' } }),
    message: /AWS does not know these credentials/,
    resolution: whoAmI,
  },
  {
    code: 'clock-wrong',
    how: 'a signature that is wrong',
    provoke: inPlainProject({ faults: { wrongSignature: true } }),
    message: /refused the signature/,
    resolution: /: date$/,
  },
  {
    code: 'no-connection',
    how: 'connections that are cut',
    provoke: inPlainProject({ faults: { noConnection: true } }),
    message: /AWS could not be reached/,
    resolution: fixIt,
  },
  {
    code: 'no-connection',
    how: 'a practice cloud that does not run',
    // The port of "discard", where nobody listens.
    provoke: lab => inPlainProject({ env: elsewhere(lab, 'http://127.0.0.1:9') })(lab),
    message: /practice cloud does not answer/,
    resolution: /amplify-gen2-learn cloud start\. Where it runs.* amplify-gen2-learn cloud fix$/,
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
    provoke: inPlainProject({ faults: { missingBootstrap: true } }),
    message: /not bootstrapped/,
    resolution: bootstrap,
  },
  {
    code: 'throttled',
    how: 'too many calls',
    provoke: inPlainProject({ faults: { throttledCalls: 10_000 } }),
    message: /too many came at once/,
    resolution: fixIt,
  },
];

function elsewhere({ cloud }: FailureLab, url: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cloud.env)
      .filter(([, value]) => value.startsWith(cloud.url))
      .map(([name, value]) => [name, value.replace(cloud.url, url)]),
  );
}
