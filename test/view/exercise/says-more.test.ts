import { describe, expect, test } from 'vitest';
import type { BackendView, ModelView } from '../../../src/checks/backend-view.ts';
import type { Check } from '../../../src/checks/check.ts';
import { nothingDeployed } from '../../../src/checks/deployment-view.ts';
import { allExercises } from '../../../src/course/walk.ts';
import { toBackendView } from '../../../src/verify/backend/to-backend-view.ts';
import { saysMore } from '../../../src/view/exercise/says-more.ts';
import { sourceCourse } from '../../support/source-course.ts';
import { assembly } from '../../verify/fixtures/assembly.ts';

test.each([
  ['Todo.completed is a Boolean, false by default.', 'Todo.completed is a Boolean, by default false.', false],
  ['The backend has a stack named exports.', 'There is a stack named exports.', false],
  ['People sign in with their e-mail address.', 'People sign in with an e-mail address.', false],
  ['Two sandboxes stand beside each other.', '2 sandboxes stand beside each other.', false],
  ['The deployed sandbox has a table for Note.', 'The deployed sandbox holds a table for Note.', false],
  ['Todo is a model.', 'Todo is no model.', true],
  ['The API has the model Todo.', 'The API has the model Note.', true],
  ['Every signed-in user may read notes.', 'Every signed-in user may read Note records, and no more.', true],
  ['The bucket keeps old versions.', 'The stack exports holds a bucket with versioning enabled.', true],
])('%s / %s: %s', (sentence, expected, more) => {
  expect(saysMore(expected, sentence)).toBe(more);
});

/** Models of which nothing is as it should be. */
function wrongModels(): BackendView {
  const anyone = { allow: 'public', provider: undefined, operations: [], ownerField: undefined, groups: [] };
  const models = ['Todo', 'Note', 'Recipe', 'ShoppingItem'].map(
    (name): ModelView => ({ name, fields: [], rules: [anyone], identifier: ['id'], directives: [] }),
  );
  return {
    ...toBackendView(assembly({})),
    data: {
      schema: '',
      served: '',
      models,
      customTypes: [],
      operations: [],
      handlers: [],
      dataSources: [],
      tables: [],
      enums: {},
      defaultAuthorizationMode: 'apiKey',
      additionalAuthorizationModes: [],
      access: { callers: [], models: [], operations: [] },
    },
  };
}

function expectedBy(check: Check): readonly string[] {
  if (check.kind === 'type') return [check.expected];
  const outcomes =
    check.kind === 'backend'
      ? [toBackendView(assembly({})), wrongModels()].map(view => check.verify(view))
      : check.kind === 'cloud'
        ? [check.verify(nothingDeployed('none'))]
        : [];
  return outcomes.flatMap(outcome => (outcome.holds ? [] : [outcome.expected]));
}

const course = await sourceCourse();
const table = allExercises(course).flatMap(({ id, checks }) =>
  checks.flatMap(check => expectedBy(check).map(expected => [id, check.sentence, expected] as const)),
);

describe('every check of the course that can say what it expected', () => {
  test('is in the table', () => {
    expect(table.length).toBeGreaterThan(80);
  });

  test.each(table)('%s: %s / %s', (_, sentence, expected) => {
    const shown = saysMore(expected, sentence);
    const stems = (text: string) =>
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}_]{4,}/gu)
        ?.map(stem) ?? [];
    const stem = (word: string) => word.slice(0, 5);
    if (shown) {
      // Not the same words once more, in whatever order.
      expect(expected.split(/\s+/).toSorted()).not.toEqual(sentence.split(/\s+/).toSorted());
    } else {
      // No name, number or longer word gets lost.
      const known = new Set(stems(sentence));
      const small = new Set(['there', 'holds', 'carri']);
      for (const word of stems(expected)) expect(known.has(word) || small.has(word), word).toBe(true);
      for (const name of expected.match(/\w+\.\w+|"[^"]*"|\b[A-Z]\w*[A-Z]\w*/g) ?? [])
        expect(sentence).toContain(name);
    }
  });
});
