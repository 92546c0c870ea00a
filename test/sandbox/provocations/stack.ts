import { expect } from 'vitest';
import { topics } from '../failure-lab.ts';
import { cutOff, slow } from './interrupted.ts';
import { auth, circle, greeting, handler } from './projects.ts';
import {
  bootstrap,
  check,
  deleteIt,
  deployAgain,
  fixIt,
  inPlainProject,
  type Provocation,
  withFiles,
} from './provocation.ts';

/** What CloudFormation says no to. */
export const stackProvocations: readonly Provocation[] = [
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
    resolution: deleteIt,
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
    resolution: deleteIt,
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
    resolution: deleteIt,
  },
  {
    code: 'resource-failed',
    how: 'a first create that fails',
    provoke: inPlainProject({
      faults: { failingResource: { match: 'AWS::SNS::Topic', message: 'Too many topics' } },
    }),
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
    code: 'assets-not-published',
    how: 'a bucket that may not be written to',
    provoke: inPlainProject({ faults: { deniedAction: 's3:PutObject' } }),
    message: /could not be uploaded/,
    resolution: bootstrap,
  },
  ...['ssm:GetParameter', 'cloudformation:CreateStack'].map(
    (deniedAction): Provocation => ({
      code: 'no-permission',
      how: deniedAction,
      provoke: inPlainProject({ faults: { deniedAction } }),
      message: new RegExp(`may not do this: ${deniedAction}`),
      resolution: fixIt,
    }),
  ),
];
