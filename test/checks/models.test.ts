import { expect, test } from 'vitest';
import { all } from '../../src/checks/claim.ts';
import { fieldIs, hasModel } from '../../src/checks/models.ts';
import { field, model, view, viewOf } from './sample-view.ts';

const todo = viewOf(
  model('Todo', [
    field('content', 'String', { required: true }),
    field('done', 'Boolean', { default: 'false' }),
    field('tags', 'String', { list: true }),
  ]),
);

test('A model that is there is found by its name', () => {
  expect(hasModel('Todo')(todo)).toEqual({ holds: true });
});

test('A missing model is answered with the models that there are', () => {
  expect(hasModel('Note')(todo)).toEqual({
    holds: false,
    expected: 'The API has a model named Note.',
    found: 'Its models: Todo.',
  });
  expect(hasModel('Note')(viewOf())).toMatchObject({ found: 'It has no models.' });
});

test('A backend without data is named as such', () => {
  expect(fieldIs('Todo', 'content', {})(view())).toMatchObject({ found: 'The backend has no data part.' });
});

test.each([
  ['content', { type: 'String', required: true, default: null }],
  ['done', { type: 'Boolean', required: false, default: 'false' }],
  ['tags', { list: true }],
  ['content', {}],
] as const)('%s is %j', (name, claim) => {
  expect(fieldIs('Todo', name, claim)(todo)).toEqual({ holds: true });
});

test.each([
  [
    'content',
    { type: 'Int' as const, required: true },
    'Todo.content is a required Int.',
    'Todo.content is a required String.',
  ],
  [
    'content',
    { required: false },
    'Todo.content is an optional field.',
    'Todo.content is a required String.',
  ],
  [
    'done',
    { type: 'Boolean', default: 'true' },
    'Todo.done is a Boolean, by default true.',
    'Todo.done is a Boolean, by default false.',
  ],
  [
    'content',
    { type: 'String', default: 'x' },
    'Todo.content is a String, by default x.',
    'Todo.content is a String without a default.',
  ],
  [
    'done',
    { type: 'Boolean', default: null },
    'Todo.done is a Boolean without a default.',
    'Todo.done is a Boolean, by default false.',
  ],
  [
    'tags',
    { type: 'String', list: false, required: true },
    'Todo.tags is a required String.',
    'Todo.tags is an optional list of String.',
  ],
  ['due', { type: 'AWSDate' }, 'Todo.due is an AWSDate.', 'Todo has the fields content, done and tags.'],
])('%s is not %j', (name, claim, expected, found) => {
  expect(fieldIs('Todo', name, claim)(todo)).toEqual({ holds: false, expected, found });
});

test('A model without fields, or with one, is described as such', () => {
  expect(fieldIs('Empty', 'x', {})(viewOf(model('Empty', [])))).toMatchObject({
    found: 'Empty has no fields.',
  });
  expect(fieldIs('One', 'x', {})(viewOf(model('One', [field('y', 'Int')])))).toMatchObject({
    found: 'One has one field, y.',
  });
});

test('Claims put together fail with the first one that fails', () => {
  const claim = all(hasModel('Todo'), hasModel('Note'), hasModel('Other'));
  expect(claim(todo)).toMatchObject({ expected: 'The API has a model named Note.' });
  expect(all(hasModel('Todo'), fieldIs('Todo', 'done', {}))(todo)).toEqual({ holds: true });
});
