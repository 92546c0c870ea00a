import { expect, test } from 'vitest';
import type { Faults } from '../../src/cloud/faults.ts';
import { openPracticeFaults } from '../../src/sandbox/practice/practice-faults.ts';
import { testCloud, testFolder } from '../cloud/cloud.ts';
import { exercise } from '../verify/fixtures/workspace.ts';

const start = { 'amplify/backend.ts': '' };
const plain = exercise({ id: 'plain', start });
const broken = (id: string, faults: Faults) => ({
  ...exercise({ id, needs: 'deployment', start }),
  deployment: { faults, steps: [] },
});
const expired = broken('expired', { expiredTokenAfter: 4 });
const unprepared = broken('unprepared', { missingBootstrap: true });

test('the faults of the exercise that is worked at are in force, in the cloud itself', async () => {
  const stateDir = await testFolder();
  const cloud = await testCloud({ stateDir });
  const faults = openPracticeFaults(stateDir);
  await faults.open(plain);
  expect(cloud.faults.current()).toEqual({});
  await faults.open(expired);
  expect(cloud.faults.current()).toEqual({ expiredTokenAfter: 4 });
  await faults.open(unprepared);
  expect(cloud.faults.current()).toEqual({ missingBootstrap: true });
  await faults.open(plain);
  expect(cloud.faults.current()).toEqual({});
});

test('what was fixed stays fixed, until the exercise begins anew', async () => {
  const stateDir = await testFolder();
  const cloud = await testCloud({ stateDir });
  const faults = openPracticeFaults(stateDir);
  await faults.open(expired);
  expect(await faults.fix('bootstrap')).toEqual({ expiredTokenAfter: 4 });
  expect(await faults.fix('sign-in')).toEqual({});
  await faults.open(unprepared);
  await faults.open(expired);
  expect(cloud.faults.current()).toEqual({});
  await faults.reset(plain);
  expect(cloud.faults.current()).toEqual({});
  await faults.reset(expired);
  expect(cloud.faults.current()).toEqual({ expiredTokenAfter: 4 });
});

test('an exercise that is opened again does not give back what was used up of its token', async () => {
  const stateDir = await testFolder();
  const cloud = await testCloud({ stateDir });
  const faults = openPracticeFaults(stateDir);
  await faults.open(expired);
  cloud.faults.strike('ssm:GetParameter');
  await faults.open(expired);
  expect(cloud.faults.current()).toEqual({ expiredTokenAfter: 3 });
});

test('what is broken by hand outlives a change of exercises', async () => {
  const stateDir = await testFolder();
  const cloud = await testCloud({ stateDir });
  const faults = openPracticeFaults(stateDir);
  await faults.breakBy({ throttledCalls: 9 });
  await faults.open(unprepared);
  expect(cloud.faults.current()).toEqual({ throttledCalls: 9, missingBootstrap: true });
  await faults.open(plain);
  expect(cloud.faults.current()).toEqual({ throttledCalls: 9 });
  expect(await faults.fix('all')).toEqual({});
  expect(cloud.faults.current()).toEqual({});
});

test('a cloud that is started later is told of them', async () => {
  const stateDir = await testFolder();
  const faults = openPracticeFaults(stateDir);
  await faults.open(unprepared);
  const cloud = await testCloud({ stateDir });
  expect(cloud.faults.current()).toEqual({});
  await faults.apply();
  expect(cloud.faults.current()).toEqual({ missingBootstrap: true });
});
