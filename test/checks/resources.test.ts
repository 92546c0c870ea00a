import { describe, expect, test } from 'vitest';
import type { Resource } from '../../src/checks/backend-view.ts';
import { outputIs } from '../../src/checks/outputs.ts';
import { hasResource, hasStack, isTagged } from '../../src/checks/resources.ts';
import { view } from './sample-view.ts';

const held = { holds: true };
const bucket = (stack: string, properties: Resource['properties'] = {}): Resource => ({
  logicalId: 'Bucket',
  type: 'AWS::S3::Bucket',
  stack,
  properties,
});
const stacks = (...names: readonly string[]) => names.map(name => ({ name, resourceCount: 1 }));
const versioned = { VersioningConfiguration: { Status: 'Enabled' } };

describe('Stacks and resources', () => {
  const claim = { type: 'AWS::S3::Bucket', what: 'a versioned bucket', stack: 'exports', with: versioned };

  test('A stack is found by name; the nested ones of data are not listed', () => {
    const some = view({ stacks: stacks('root', 'data', 'data/Todo') });
    expect(hasStack('data')(some)).toEqual(held);
    expect(hasStack('exports')(some)).toEqual({
      holds: false,
      expected: 'There is a stack named exports.',
      found: 'The stacks are root and data.',
    });
  });

  test('A resource in its stack, with more properties than asked for', () => {
    const some = view({
      stacks: stacks('exports'),
      resources: [bucket('exports'), bucket('exports', { ...versioned, Tags: [] })],
    });
    expect(hasResource(claim)(some)).toEqual(held);
    expect(hasResource({ type: 'AWS::S3::Bucket', what: 'a bucket' })(some)).toEqual(held);
  });

  test.each([
    ['no such stack', view({ resources: [bucket('root')] }), 'There is no stack named exports.'],
    ['nothing of the type', view({ stacks: stacks('exports') }), 'The backend has no AWS::S3::Bucket.'],
    [
      'elsewhere',
      view({ stacks: stacks('exports', 'exports-2'), resources: [bucket('root'), bucket('exports-2')] }),
      'It holds no AWS::S3::Bucket. Other stacks do: root and exports-2.',
    ],
    [
      'without the property',
      view({ stacks: stacks('exports'), resources: [bucket('exports')] }),
      'AWS::S3::Bucket has VersioningConfiguration: not set.',
    ],
    [
      'with another value',
      view({
        stacks: stacks('exports'),
        resources: [bucket('exports', { VersioningConfiguration: { Status: 'Suspended' } })],
      }),
      'AWS::S3::Bucket has VersioningConfiguration: Status: "Suspended".',
    ],
  ])('%s', (_, some, found) => {
    expect(hasResource(claim)(some)).toEqual({
      holds: false,
      expected: 'The stack exports holds a versioned bucket.',
      found,
    });
  });
});

describe('Tags', () => {
  const claim = isTagged('AWS::S3::Bucket', 'the bucket', 'project', 'todos');

  test('As a list, and as a map', () => {
    const list = bucket('root', { Tags: [{ Key: 'project', Value: 'todos' }] });
    const map = bucket('root', { UserPoolTags: { project: 'todos' } });
    expect(claim(view({ resources: [list, map] }))).toEqual(held);
  });

  test('One that lacks it is enough to fail; the tags that Amplify sets are not worth a word', () => {
    const tagged = bucket('root', { Tags: [{ Key: 'project', Value: 'todos' }] });
    const own = bucket('root', {
      Tags: [
        { Key: 'created-by', Value: 'amplify' },
        { Key: 'amplify:deployment-type', Value: 'sandbox' },
      ],
    });
    expect(claim(view({ resources: [tagged, own] }))).toEqual({
      holds: false,
      expected: 'The bucket carries the tag project: todos.',
      found: 'It carries none but Amplify’s own tags.',
    });
  });

  test('Another key or value is shown', () => {
    const other = bucket('root', { Tags: [{ Key: 'Project', Value: 'todos' }] });
    expect(claim(view({ resources: [other] }))).toMatchObject({ found: 'Its tags: Project: todos.' });
  });

  test('Nothing to tag', () => {
    expect(claim(view())).toMatchObject({ holds: false, found: 'The backend has no AWS::S3::Bucket.' });
  });
});

describe('Outputs', () => {
  const claim = outputIs('custom.project', 'todos');

  test('The value at its path', () => {
    expect(claim(view({ outputs: { custom: { project: 'todos', more: 1 } } }))).toEqual(held);
  });

  test.each([
    [{}, 'No outputs of your own were added.'],
    [{ custom: { project: 'x' } }, 'custom.project is "x".'],
    [{ version: '1.5' }, 'No outputs of your own were added.'],
    [{ version: '1.5', custom: { name: 'todos' }, storage: {} }, 'Your own outputs: custom.name.'],
  ])('%j', (outputs, found) => {
    expect(claim(view({ outputs }))).toEqual({
      holds: false,
      expected: 'amplify_outputs.json holds custom.project: "todos".',
      found,
    });
  });
});
