import { describe, expect, test } from 'vitest';
import {
  type FolderVerdict,
  initialWelcome,
  reduceWelcome,
  suggestedFolder,
  type WelcomeEffect,
  type WelcomeEvent,
  type WelcomeState,
} from '../../src/tutor/welcome.ts';

function play(...events: readonly WelcomeEvent[]) {
  return playFrom(initialWelcome(), ...events);
}

function playFrom(initial: WelcomeState, ...events: readonly WelcomeEvent[]) {
  let state = initial;
  const effects: WelcomeEffect[] = [];
  for (const event of events) {
    const next = reduceWelcome(Object.freeze(state), event);
    state = next.state;
    effects.push(...next.effects);
  }
  return { state, effects };
}

const accept = { type: 'accept' } as const;
const typed = (text: string) => ({ type: 'text', text }) as const;
const identified = (verdict: FolderVerdict, folder = suggestedFolder) =>
  ({ type: 'identified', folder, verdict }) as const;
const open = (folder: string) => ({ type: 'open', folder });
const other: FolderVerdict = { kind: 'other', reason: 'This folder holds another project.' };

test('the suggested folder is looked at, and Enter opens it', () => {
  const { state, effects } = play({ type: 'started' }, identified({ kind: 'new' }), accept);
  expect(effects).toEqual([{ type: 'identify', folder: suggestedFolder }, open(suggestedFolder)]);
  expect(state.accepted).toBe('./amplify-gen2-learn');
});

test('an existing workspace is opened as well', () => {
  expect(play(identified({ kind: 'workspace' }), accept).effects).toEqual([open(suggestedFolder)]);
});

test('Enter before the folder was looked at counts as soon as it was', () => {
  expect(play(accept).effects).toEqual([]);
  expect(play(accept, identified({ kind: 'new' })).effects).toEqual([open(suggestedFolder)]);
  expect(play(accept, identified(other)).state).toMatchObject({ accepted: undefined, accepting: false });
});

describe.each([other, { kind: 'unusable', reason: 'It is read-only.' }] as const)(
  'a folder that is $kind',
  verdict => {
    test('is refused with its reason and what to do, and stays to be edited', () => {
      const { state, effects } = play(identified(verdict), accept);
      expect(effects).toEqual([]);
      expect(state).toMatchObject({ accepted: undefined, folder: suggestedFolder });
      expect(state.refusal).toBe(`${verdict.reason} Type the name of another one.`);
      const typedOne = play(typed('2'), identified(verdict, `${suggestedFolder}2`), accept);
      expect(typedOne.state.refusal).toMatch(/or press Escape for the suggested one\.$/);
      const next = play(identified(verdict), accept, typed('2'));
      expect(next.state).toMatchObject({
        refusal: undefined,
        verdict: undefined,
        folder: `${suggestedFolder}2`,
      });
      expect(next.effects).toEqual([{ type: 'identify', folder: `${suggestedFolder}2` }]);
    });
  },
);

test('a verdict on a text that was edited since is dropped', () => {
  const { state, effects } = play(typed('2'), accept, identified({ kind: 'new' }));
  expect(state).toMatchObject({ verdict: undefined, accepting: true });
  expect(effects).not.toContainEqual(expect.objectContaining({ type: 'open' }));
});

test('editing after Enter takes the Enter back', () => {
  const { effects } = play(accept, typed('2'), identified({ kind: 'new' }, `${suggestedFolder}2`));
  expect(effects).toEqual([{ type: 'identify', folder: `${suggestedFolder}2` }]);
});

describe('editing', () => {
  const move = (to: 'left' | 'right' | 'start' | 'end') => ({ type: 'move', to }) as const;
  const cases: readonly (readonly [string, readonly WelcomeEvent[], string])[] = [
    ['adds at the cursor', [move('left'), typed('er')], './amplify-gen2-learern'],
    ['removes before the cursor', [typed('\b\b')], './amplify-gen2-lea'],
    ['removes nothing at the start', [move('start'), typed('\b')], './amplify-gen2-learn'],
    [
      'stays inside the text',
      [move('end'), move('right'), typed('x'), move('start'), move('left'), typed('y')],
      'y./amplify-gen2-learnx',
    ],
    [
      'takes a pasted path without its line end',
      [...Array(20).fill(typed('\b')), typed('/tmp/Übung 1\r\n')],
      '/tmp/Übung 1',
    ],
    ['removes a whole character', [typed('ü😀\b')], './amplify-gen2-learnü'],
    ['gives the suggestion back', [typed('xyz'), { type: 'suggest-again' }], './amplify-gen2-learn'],
  ];
  test.each(cases)('%s', (_what, events, folder) => {
    expect(play(...events).state.folder).toBe(folder);
  });

  test('the suggestion is the folder that stood there first', () => {
    const asked = playFrom(initialWelcome('./Übung 1'), typed('xyz'), { type: 'suggest-again' });
    expect(asked.state).toMatchObject({ folder: './Übung 1', cursor: 9 });
  });

  test('an empty name is refused', () => {
    const { state, effects } = play(...Array(30).fill(typed('\b')), typed(' '), accept);
    expect(state.refusal).toContain('Type the name');
    expect(effects).not.toContainEqual(expect.objectContaining({ type: 'open' }));
    expect(effects).not.toContainEqual({ type: 'identify', folder: '' });
  });

  test('spaces around a name do not count', () => {
    const { effects } = play(typed(' '), identified({ kind: 'new' }), accept);
    expect(effects.at(-1)).toEqual(open(suggestedFolder));
  });
});

test('an accepted folder is not edited, unless opening it failed', () => {
  const accepted = [identified({ kind: 'new' }), accept] as const;
  expect(play(...accepted, typed('x'), accept)).toMatchObject({
    state: { folder: suggestedFolder },
    effects: [open(suggestedFolder)],
  });
  const problem = { code: 'full', message: 'The disk is full.', resolution: 'Choose another folder.' };
  const failed = play(...accepted, { type: 'failed', problem }, typed('x'));
  expect(failed.state).toMatchObject({ accepted: undefined, folder: `${suggestedFolder}x` });
  expect(play(...accepted, { type: 'failed', problem }).state.refusal).toContain('The disk is full.');
});

test('quit leaves at any time', () => {
  expect(play({ type: 'quit' }).effects).toEqual([{ type: 'quit' }]);
  expect(play(identified({ kind: 'new' }), accept, { type: 'quit' }).effects).toContainEqual({
    type: 'quit',
  });
});

describe('the keys of a line editor', () => {
  const left = (count: number) =>
    Array.from({ length: count }, () => ({ type: 'move', to: 'left' }) as const);
  const erase = (what: 'to-start' | 'word' | 'to-end') => ({ type: 'erase', what }) as const;

  test.each([
    ['a/b/c', 0, 'to-start', '', 0],
    ['a/b/c', 2, 'to-start', '/c', 0],
    ['a/b/c', 2, 'to-end', 'a/b', 3],
    ['a/b/c', 0, 'word', 'a/b/', 4],
    ['a/b/', 0, 'word', 'a/', 2],
    ['my course', 0, 'word', 'my ', 3],
    ['a/größe/c', 2, 'word', 'a//c', 2],
    ['abc', 3, 'word', 'abc', 0],
    ['', 0, 'word', '', 0],
  ] as const)('%j, %i from the end, %s: %j', (folder, fromEnd, what, expected, cursor) => {
    const { state } = playFrom(initialWelcome(folder), ...left(fromEnd), erase(what));
    expect(state).toMatchObject({ folder: expected, cursor });
  });

  test('Tab asks for what stands before the cursor, and puts the answer there', () => {
    const { state, effects } = playFrom(initialWelcome('~/ku/x'), ...left(2), { type: 'complete' });
    expect(effects).toEqual([{ type: 'complete', before: '~/ku' }]);
    const after = playFrom(state, {
      type: 'completed',
      before: '~/ku',
      completed: '~/kurs-',
      choices: ['kurs-1', 'kurs-2'],
    });
    expect(after.state).toMatchObject({ folder: '~/kurs-/x', cursor: 7, choices: ['kurs-1', 'kurs-2'] });
    expect(after.effects).toEqual([{ type: 'identify', folder: '~/kurs-/x' }]);
    expect(playFrom(after.state, typed('1')).state.choices).toEqual([]);
  });

  test('an answer for a text that was edited since changes nothing', () => {
    const late: WelcomeEvent = { type: 'completed', before: 'ku', completed: 'kurs/', choices: [] };
    expect(playFrom(initialWelcome('kux'), late).state).toEqual(initialWelcome('kux'));
  });
});
