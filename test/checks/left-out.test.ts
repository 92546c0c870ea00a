import { expect, test } from 'vitest';
import { hasNoFunction, hasNoModel } from '../../src/checks/left-out.ts';
import { lambda, model, view, viewOf } from './sample-view.ts';

test('a function that is gone', () => {
  expect(hasNoFunction('old')(view({ functions: [lambda('new')] }))).toEqual({ holds: true });
  expect(hasNoFunction('new')(view({ functions: [lambda('new')] }))).toMatchObject({ found: 'It has one.' });
});

test('a model that is gone', () => {
  expect(hasNoModel('Todo')(view())).toEqual({ holds: true });
  expect(hasNoModel('Todo')(viewOf(model('Note', [])))).toEqual({ holds: true });
  expect(hasNoModel('Note')(viewOf(model('Note', [])))).toMatchObject({ found: 'It has one.' });
});
