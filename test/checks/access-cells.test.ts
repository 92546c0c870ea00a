import { describe, expect, test } from 'vitest';
import { allows, mayIs, predictsCell } from '../../src/checks/access-cells.ts';
import type { AccessCell, AccessView, BackendView } from '../../src/checks/backend-view.ts';
import { field, model, viewOf } from './sample-view.ts';

const held = { holds: true };
const yes: AccessCell = { outcome: 'allowed', layer: 'resolver', rules: ['allow.owner()'] };
const own: AccessCell = { outcome: 'filtered', layer: 'resolver' };
const no: AccessCell = { outcome: 'denied', layer: 'resolver' };

function backend(access?: AccessView): BackendView {
  const view = viewOf(model('Claim', [field('text', 'String'), field('employee', 'String')]));
  return view.data === undefined || access === undefined ? view : { ...view, data: { ...view.data, access } };
}

const claims = backend({
  callers: [],
  operations: [],
  models: [
    {
      model: 'Claim',
      operations: [
        { operation: 'get', field: 'Query.getClaim', cells: { 'signed-in': no, owner: yes } },
        { operation: 'list', field: 'Query.listClaims', cells: { 'signed-in': no, owner: own } },
        { operation: 'update', field: 'Mutation.updateClaim', cells: { 'signed-in': no, owner: yes } },
      ],
      fields: [
        { field: 'employee', operation: 'read', cells: { owner: no } },
        { field: 'employee', operation: 'name on update', cells: { owner: yes } },
      ],
      nullInMutations: [],
    },
  ],
});

describe('What the table says of a cell', () => {
  test.each([
    ['a cell of the model', 'yes', { operation: 'get', caller: 'owner' }],
    ['only rows that name the caller', 'own', { operation: 'list', caller: 'owner' }],
    ['a field that differs', 'no', { field: 'employee', operation: 'read', caller: 'owner' }],
    ['a field that doesn’t is as its model', 'yes', { field: 'text', operation: 'read', caller: 'owner' }],
    ['so is its update', 'yes', { field: 'text', operation: 'update', caller: 'owner' }],
    ['a field that isn’t there opens nothing', 'no', { field: 'gone', operation: 'read', caller: 'owner' }],
    [
      'handing over is nobody’s unless it is said',
      'no',
      { field: 'text', operation: 'name on update', caller: 'owner' },
    ],
    ['a group without rules is everyone signed in', 'no', { operation: 'get', caller: 'group:ADMINS' }],
    ['who can’t come may nothing', 'no', { operation: 'get', caller: 'guest' }],
    ['nor is there a way by an operation that isn’t there', 'no', { operation: 'delete', caller: 'owner' }],
  ] as const)('%s', (_, may, place) => {
    expect(mayIs(may, { model: 'Claim', ...place })(claims)).toEqual(held);
  });

  test('both sides are sentences about the caller', () => {
    expect(mayIs('no', { model: 'Claim', operation: 'list', caller: 'owner' })(claims)).toEqual({
      holds: false,
      expected: 'The owner may not list Claim.',
      found: 'The owner may list Claim, where the record names them.',
    });
    const place = { model: 'Claim', operation: 'get', caller: 'group:clerks@roles@oidc' };
    expect(mayIs('yes', place)(claims)).toMatchObject({
      found: 'A member of clerks (by the claim roles) may not get Claim.',
    });
  });

  test('several cells of a caller: the first that differs is told', () => {
    expect(
      allows('Claim', 'owner', { get: 'yes', list: 'own', 'employee/name on update': 'yes' })(claims),
    ).toEqual(held);
    expect(
      allows('Claim', 'owner', { get: 'yes', 'employee/name on update': 'no', list: 'no' })(claims),
    ).toMatchObject({
      found: 'The owner may put somebody else into Claim.employee.',
    });
  });

  test('without a table it is no check that holds', () => {
    const place = { model: 'Claim', operation: 'get', caller: 'guest' };
    expect(() => mayIs('no', place)(backend())).toThrow('could not be worked out');
    const broken = backend({ callers: [], models: [], operations: [], problem: 'a resolver is missing' });
    expect(() => mayIs('no', place)(broken)).toThrow('a resolver is missing');
  });
});

describe('A prediction', () => {
  test('holds where the table says the same', () => {
    expect(predictsCell({ model: 'Claim', operation: 'list', caller: 'owner' })(claims, 'own')).toEqual(held);
  });

  test('is told by which rule it is otherwise', () => {
    expect(predictsCell({ model: 'Claim', operation: 'get', caller: 'owner' })(claims, 'no')).toEqual({
      holds: false,
      expected: 'yes: by allow.owner()',
      found: 'your answer: no',
    });
    expect(predictsCell({ model: 'Claim', operation: 'get', caller: 'guest' })(claims, 'yes')).toMatchObject({
      expected: 'no: no rule lets them in',
    });
  });
});
