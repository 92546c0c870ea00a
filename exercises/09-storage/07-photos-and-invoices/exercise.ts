import { all } from '../../../src/checks/claim.ts';
import {
  bucketNamed,
  hasBuckets,
  isDefaultBucket,
  keepsVersions,
  mayWithFiles,
} from '../../../src/checks/files.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const file = 'amplify/storage/resource.ts';
const backend = 'amplify/backend.ts';
const accounting = { group: 'ACCOUNTING' } as const;

export default defineExercise({
  id: 'photos-and-invoices',
  lesson: 'two-buckets',
  title: 'One bucket or two',
  kind: 'choose',
  task: `
A shop has photos and invoices in one bucket. Every version is kept, as a replaced invoice has to be found again. But
photos are replaced daily, and their old versions cost more than all the rest.

Two proposals stand in the file. Choose the one that can work, and build it. When you are done:

1. Photos keep no older versions, invoices do.
2. Who may do what stays as it is, on the same paths.
3. Clients reach the photos without naming a bucket.
4. Where there is more than one bucket, they are called \`photos\` and \`invoices\`.
`,
  files: [file, backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'versions',
      sentence: 'Photos keep no older versions, invoices do.',
      verify: view =>
        view.storage.length === 1
          ? keepsVersions(undefined, false)(view).holds
            ? keepsVersions(undefined, true)(view)
            : keepsVersions(undefined, false)(view)
          : all(keepsVersions('photos', false), keepsVersions('invoices', true))(view),
    },
    {
      kind: 'backend',
      id: 'two',
      sentence: 'There are two buckets, photos and invoices.',
      verify: all(hasBuckets(2), bucketNamed('photos'), bucketNamed('invoices')),
    },
    {
      kind: 'backend',
      id: 'default',
      sentence: 'The default one is photos.',
      verify: isDefaultBucket('photos'),
    },
    {
      kind: 'backend',
      id: 'photos-rules',
      sentence: 'Guests read photos; people who are signed in, and accounting, read and write them.',
      verify: all(
        mayWithFiles('photos/*', 'guest', ['read'], 'photos'),
        mayWithFiles('photos/*', 'signed-in', ['read', 'write'], 'photos'),
        mayWithFiles('photos/*', accounting, ['read', 'write'], 'photos'),
      ),
    },
    {
      kind: 'backend',
      id: 'invoices-rules',
      sentence: 'Accounting, and nobody else, reads and writes invoices.',
      verify: all(
        mayWithFiles('invoices/*', accounting, ['read', 'write'], 'invoices'),
        mayWithFiles('invoices/*', 'signed-in', [], 'invoices'),
        mayWithFiles('invoices/*', 'guest', [], 'invoices'),
      ),
    },
  ],
  hints: [
    {
      id: 'versions-are-a-buckets',
      when: { stage: 'checks', check: 'versions', says: /shopFiles|storage/ },
      text: 'For one bucket it is all or nothing: versions are an option of the bucket, not of a path. Which proposal does that leave?',
    },
    {
      id: 'which-one-keeps',
      when: { stage: 'checks', check: 'versions', says: /^(photos|invoices) keeps/ },
      text: 'One of the two buckets has it the wrong way round. Which files have to be found again after they were replaced?',
    },
    {
      id: 'names-of-the-two',
      when: { stage: 'checks', check: 'versions', says: /buckets? (is|are)/ },
      text: 'Clients pick a bucket by its `name`. Compare the names of your two with the task.',
    },
    {
      id: 'name-a-default',
      when: { stage: 'synthesis', code: 'storage-default-missing' },
      text: 'With two buckets, Amplify wants to know which one is meant by a client that names none. What does the task say?',
    },
    {
      id: 'one-default-only',
      when: { stage: 'synthesis', code: 'storage-default-twice' },
      text: 'Two buckets can’t both be the one that is meant when none is named.',
    },
    {
      id: 'other-default',
      when: { stage: 'checks', check: 'default' },
      text: 'A client that names no bucket should reach the photos. Default doesn’t mean “more important”.',
    },
    {
      id: 'register-both',
      when: { stage: 'checks', check: 'two' },
      text: 'Two buckets are two calls of `defineStorage`, and two entries in `defineBackend`.',
    },
    {
      id: 'same-rules',
      when: { stage: 'checks', says: /may/ },
      text: 'The rules should be those of before, each in the bucket of its files. What got lost, or too much, in the move?',
    },
    {
      id: 'no-half-versions',
      text: 'Proposal A asks for something that S3 doesn’t have. `versioned` belongs to a bucket.',
    },
    {
      id: 'steps',
      text: 'Export two: `photos` with `isDefault: true`, and `invoices` with `versioned: true`. Give each its path, and register both.',
    },
  ],
  startFails: { stage: 'checks', check: 'versions' },
  mistakes: [
    {
      name: 'versions-off',
      edits: {
        [backend]: [
          ['import { invoices, photos } from', 'import { storage } from'],
          ['  photos,\n  invoices,\n', '  storage,\n'],
        ],
        [file]: [
          ['export const photos', 'export const storage'],
          ["name: 'photos',\n  isDefault: true,", "name: 'shopFiles',"],
          [
            "  }),\n});\n\nexport const invoices = defineStorage({\n  name: 'invoices',\n  versioned: true,\n  access: allow => ({\n",
            '',
          ],
        ],
      },
      brings: 'versions-are-a-buckets',
    },
    { name: 'no-default', edits: { [file]: [['  isDefault: true,\n', '']] }, brings: 'name-a-default' },
    {
      name: 'invoices-default',
      edits: {
        [file]: [
          ['  isDefault: true,\n', ''],
          ['  versioned: true,', '  isDefault: true,\n  versioned: true,'],
        ],
      },
      brings: 'other-default',
    },
    {
      name: 'both-versioned',
      edits: { [file]: [['  isDefault: true,', '  isDefault: true,\n  versioned: true,']] },
      brings: 'which-one-keeps',
    },
    {
      name: 'accounting-lost',
      edits: { [file]: [["      allow.groups(['ACCOUNTING']).to(['read', 'write']),\n    ],", '    ],']] },
      brings: 'same-rules',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [file]: [
          [
            "    'photos/*': [\n      allow.guest.to(['read']),",
            "    'photos/*': [allow.guest.to(['read']),",
          ],
        ],
      },
    },
    {
      name: 'two-files-of-one',
      edits: {
        [file]: [
          [
            "import { defineStorage } from '@aws-amplify/backend';",
            "import { defineStorage } from '@aws-amplify/backend';\n\nconst books: ('read' | 'write')[] = ['read', 'write'];",
          ],
          [
            "    'invoices/*': [allow.groups(['ACCOUNTING']).to(['read', 'write'])],",
            "    'invoices/*': [allow.groups(['ACCOUNTING']).to(books)],",
          ],
        ],
      },
    },
    {
      name: 'other-keys',
      edits: {
        [backend]: [['  photos,\n  invoices,\n', '  invoiceFiles: invoices,\n  photoFiles: photos,\n']],
      },
    },
  ],
  why: `
Versions, CORS, life cycles and the bill belong to a bucket, rules to a path. So what differs in one of the first needs
a bucket of its own; what differs in rules alone needs a path.

In \`backend.ts\` the keys are yours; clients know the buckets by \`name\`. Files don't move by themselves: a live app
would copy them.
`,
});
