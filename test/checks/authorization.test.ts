import { describe, expect, test } from 'vitest';
import { audienceOf, mayDo, mayOnlyDo, onlyFor } from '../../src/checks/authorization.ts';
import type { AuthRule } from '../../src/checks/backend-view.ts';
import { field, model, rule, viewOf } from './sample-view.ts';

const held = { holds: true };
const note = (...rules: readonly AuthRule[]) => viewOf(model('Note', [field('text', 'String')], rules));

describe('Whom a rule lets in', () => {
  test.each([
    [rule('owner'), 'owner'],
    [rule('owner', { ownerField: 'author', provider: 'userPools' }), 'owner'],
    [rule('private'), 'signed-in'],
    [rule('private', { provider: 'identityPool' }), 'signed-in'],
    [rule('public'), 'api-key'],
    [rule('public', { provider: 'apiKey' }), 'api-key'],
    [rule('public', { provider: 'identityPool' }), 'guest'],
    [rule('groups', { groups: ['admins'] }), 'group'],
    [rule('custom'), 'custom'],
  ])('%j is for %s', (one, audience) => {
    expect(audienceOf(one)).toBe(audience);
  });
});

describe('What an audience may do', () => {
  test('A rule without operations gives all', () => {
    expect(mayDo('Note', 'owner')(note(rule('owner')))).toEqual(held);
  });

  test('Operations written out, in one rule or several, are as good', () => {
    const written = rule('owner', { operations: ['create', 'read', 'update', 'delete'] });
    const parts = [
      rule('owner', { operations: ['create', 'update'] }),
      rule('owner', { operations: ['delete', 'get', 'list'] }),
    ];
    expect(mayDo('Note', 'owner')(note(written))).toEqual(held);
    expect(mayDo('Note', 'owner')(note(...parts))).toEqual(held);
  });

  test('An owner is signed in, so that what signed-in users may do counts', () => {
    const both = note(
      rule('owner', { operations: ['create', 'update', 'delete'] }),
      rule('private', { operations: ['read'] }),
    );
    expect(mayDo('Note', 'owner')(both)).toEqual(held);
  });

  test('A signed-in user is not the owner', () => {
    expect(mayDo('Note', 'signed-in', ['read'])(note(rule('owner')))).toEqual({
      holds: false,
      expected: 'Every signed-in user may read Note records.',
      found: 'The owner may create, read, update and delete Note records.',
    });
  });

  test('A missing operation is shown by what is given', () => {
    expect(mayDo('Note', 'owner')(note(rule('owner', { operations: ['create', 'read'] })))).toMatchObject({
      expected: 'The owner may create, read, update and delete Note records.',
      found: 'The owner may create and read Note records.',
    });
  });

  test('No rules at all', () => {
    expect(mayDo('Note', 'owner')(note())).toMatchObject({ found: 'Note has no rules.' });
  });
});

describe('What an audience may do at most', () => {
  test('read, and its parts, are no more than read', () => {
    for (const operations of [['read'], ['get', 'list'], ['listen'], ['list', 'sync', 'search']]) {
      const readers = note(rule('owner'), rule('private', { operations }));
      expect(mayOnlyDo('Note', 'signed-in', ['read'])(readers)).toEqual(held);
    }
  });

  test('Everything is more than read', () => {
    expect(mayOnlyDo('Note', 'signed-in', ['read'])(note(rule('owner'), rule('private')))).toEqual({
      holds: false,
      expected: 'Every signed-in user may read Note records, and no more.',
      found:
        'The owner may create, read, update and delete Note records. ' +
        'Every signed-in user may create, read, update and delete Note records.',
    });
  });
});

describe('Nobody else', () => {
  test('Rules for the named audiences only', () => {
    expect(onlyFor('Note', ['owner'])(note(rule('owner'), rule('owner', { ownerField: 'author' })))).toEqual(
      held,
    );
  });

  test('A rule for guests is noticed', () => {
    const open = note(rule('owner'), rule('public', { provider: 'identityPool', operations: ['read'] }));
    expect(onlyFor('Note', ['owner', 'signed-in'])(open)).toEqual({
      holds: false,
      expected: 'Note records are for the owner and every signed-in user only.',
      found: 'The owner may create, read, update and delete Note records. Guests may read Note records.',
    });
  });

  test('A rule of a field counts: it may narrow, it may not open', () => {
    const narrowed = field('owner', 'String', { rules: [rule('owner', { operations: ['read', 'delete'] })] });
    const opened = field('text', 'String', { rules: [rule('public', { operations: ['read'] })] });
    expect(onlyFor('Note', ['owner'])(viewOf(model('Note', [narrowed], [rule('owner')])))).toEqual(held);
    expect(onlyFor('Note', ['owner'])(viewOf(model('Note', [opened], [rule('owner')])))).toEqual({
      holds: false,
      expected: 'Note records are for the owner only.',
      found: 'Note.text is open to everyone with the API key.',
    });
  });
});
