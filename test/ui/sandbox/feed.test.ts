import { expect, it, vi } from 'vitest';
import type { RunUpdate } from '../../../src/tutor/sandbox/messages.ts';
import { createFeed } from '../../../src/ui/sandbox/feed.ts';
import { runState } from '../../tutor/sandbox/runs.ts';

it('sends what came in one go as one update: the newest state, all lines', async () => {
  const sent: RunUpdate[] = [];
  const feed = createFeed(update => sent.push(update));
  for (let line = 0; line < 300; line += 1)
    feed.add({ progress: runState({ now: String(line) }), lines: [`line ${line}`] });
  feed.add({ file: '/log.txt' });
  expect(sent).toEqual([]);
  await vi.waitFor(() => expect(sent).toHaveLength(1), { timeout: 20_000 });
  expect(sent[0]).toMatchObject({ progress: { now: '299' }, file: '/log.txt' });
  expect(sent[0]?.lines).toHaveLength(300);
  feed.add({ lines: ['more'] });
  feed.flush();
  expect(sent[1]).toMatchObject({ lines: ['more'], progress: undefined });
  feed.flush();
  expect(sent).toHaveLength(2);
});
