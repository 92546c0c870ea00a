import { expect, test } from 'vitest';
import { shareOut } from '../../src/author/share-out.ts';
import { exercise } from '../verify/fixtures/workspace.ts';

const exercises = Array.from({ length: 12 }, (_, number) =>
  exercise({ id: `e${number}`, needs: number % 3 === 0 ? 'backend' : 'types', start: { 'a.ts': '' } }),
);

test('each exercise has one share, in the order of the course; those that take long lie in different ones', () => {
  const shares = shareOut(exercises, 2);
  expect(shares).toHaveLength(2);
  expect(new Set(shares.flat())).toEqual(new Set(exercises));
  expect(shares.flat()).toHaveLength(exercises.length);
  for (const share of shares) {
    const places = share.map(one => exercises.indexOf(one));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(share.filter(({ needs }) => needs === 'backend')).toHaveLength(2);
  }
});

test('few exercises are no work for two', () => {
  expect(shareOut(exercises.slice(0, 7), 2)).toEqual([exercises.slice(0, 7)]);
  expect(shareOut(exercises, 1)).toEqual([exercises]);
  expect(shareOut([], 2)).toEqual([[]]);
});
