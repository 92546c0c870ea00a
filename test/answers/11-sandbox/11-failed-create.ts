import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/backend.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Two names',
      edits: {
        [file]: [
          [
            "new Bucket(files, 'Photos');",
            "new Bucket(files, 'Photos', { bucketName: 'learn-failed-create-photos' });",
          ],
          [
            "new Bucket(files, 'Videos');",
            "new Bucket(files, 'Videos', { bucketName: 'learn-failed-create-videos' });",
          ],
        ],
      },
    },
    {
      what: 'One name',
      edits: {
        [file]: [
          [
            "new Bucket(files, 'Photos');",
            "new Bucket(files, 'Photos', { bucketName: 'learn-failed-create-photos' });",
          ],
        ],
      },
    },
    {
      what: 'Names of the stack',
      edits: {
        [file]: [
          [
            "new Bucket(files, 'Photos');",
            "new Bucket(files, 'Photos', { bucketName: `${files.account}-photos` });",
          ],
          [
            "new Bucket(files, 'Videos');",
            "new Bucket(files, 'Videos', { bucketName: `${files.account}-videos` });",
          ],
        ],
      },
    },
    {
      what: 'A loop',
      edits: {
        [file]: [
          ["new Bucket(files, 'Photos');", "for (const id of ['Photos', 'Videos']) new Bucket(files, id);"],
          ["\nnew Bucket(files, 'Videos');", ''],
        ],
      },
    },
    {
      what: 'Kept in constants',
      edits: {
        [file]: [
          ["new Bucket(files, 'Photos');", "const photos = new Bucket(files, 'Photos');"],
          [
            "new Bucket(files, 'Videos');",
            "const videos = new Bucket(files, 'Videos');\nexport { photos, videos };",
          ],
        ],
      },
    },
    {
      what: 'A name said to be none',
      edits: {
        [file]: [["new Bucket(files, 'Photos');", "new Bucket(files, 'Photos', { bucketName: undefined });"]],
      },
    },
    {
      what: 'The package as a whole',
      edits: {
        [file]: [
          ['import { Bucket } from', 'import * as s3 from'],
          ["new Bucket(files, 'Photos');", "new s3.Bucket(files, 'Photos');"],
          ["new Bucket(files, 'Videos');", "new s3.Bucket(files, 'Videos');"],
        ],
      },
    },
    {
      what: 'CloudFormation constructs',
      edits: {
        [file]: [
          ['{ Bucket }', '{ CfnBucket }'],
          ["new Bucket(files, 'Photos');", "new CfnBucket(files, 'Photos');"],
          ["new Bucket(files, 'Videos');", "new CfnBucket(files, 'Videos');"],
        ],
      },
    },
    {
      what: 'A third one',
      edits: {
        [file]: [
          ["new Bucket(files, 'Videos');", "new Bucket(files, 'Videos');\nnew Bucket(files, 'Sounds');"],
        ],
      },
    },
    {
      what: 'Options said to be none',
      edits: { [file]: [["new Bucket(files, 'Photos');", "new Bucket(files, 'Photos', {});"]] },
    },
  ],
  wrong: [
    {
      what: 'As before',
      edits: {
        [file]: [
          [
            "new Bucket(files, 'Photos');",
            "new Bucket(files, 'Photos', { bucketName: 'learn-failed-create-photos' });",
          ],
          [
            "new Bucket(files, 'Videos');",
            "new Bucket(files, 'Videos', { bucketName: 'learn-failed-create-photos' });",
          ],
        ],
      },
    },
    {
      what: 'Another name for both',
      edits: {
        [file]: [
          [
            "new Bucket(files, 'Photos');",
            "new Bucket(files, 'Photos', { bucketName: 'learn-failed-create' });",
          ],
          [
            "new Bucket(files, 'Videos');",
            "new Bucket(files, 'Videos', { bucketName: 'learn-failed-create' });",
          ],
        ],
      },
    },
    { what: 'One bucket', edits: { [file]: [["\nnew Bucket(files, 'Videos');", '']] } },
    {
      what: 'The second in a comment',
      edits: { [file]: [["new Bucket(files, 'Videos');", "// new Bucket(files, 'Videos');"]] },
    },
    {
      what: 'The second in the root',
      edits: { [file]: [["new Bucket(files, 'Videos');", "new Bucket(backend.stack, 'Videos');"]] },
    },
    {
      what: 'Each in a stack of its own',
      edits: {
        [file]: [["new Bucket(files, 'Videos');", "new Bucket(backend.createStack('videos'), 'Videos');"]],
      },
    },
    {
      what: 'The stack by another name',
      edits: { [file]: [["createStack('files')", "createStack('buckets')"]] },
    },
    {
      what: 'One name, and two ids',
      edits: {
        [file]: [
          ["new Bucket(files, 'Videos');", "new Bucket(files, 'Photos2', { bucketName: 'x-photos' });"],
          ["new Bucket(files, 'Photos');", "new Bucket(files, 'Photos', { bucketName: 'x-photos' });"],
        ],
      },
    },
    {
      what: 'One id for both',
      edits: { [file]: [["new Bucket(files, 'Videos');", "new Bucket(files, 'Photos');"]] },
    },
    {
      what: 'A bucket that is there',
      edits: {
        [file]: [
          [
            "new Bucket(files, 'Videos');",
            "Bucket.fromBucketName(files, 'Videos', 'learn-failed-create-photos');",
          ],
        ],
      },
    },
    {
      what: 'Sign-in gone',
      edits: {
        [file]: [
          ['  auth,\n', ''],
          ["import { auth } from './auth/resource';\n", ''],
        ],
      },
    },
  ],
};
