import { keepsVersions, onlyOldVersionsEnd } from '../../../src/checks/files.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const backend = 'amplify/backend.ts';
const rules = "rules: [{ status: 'Enabled', noncurrentVersionExpiration: { noncurrentDays: 90 } }]";

export default defineExercise({
  id: 'old-versions',
  lesson: 'keeping-files',
  title: 'Old versions may go',
  kind: 'complete',
  task: `
A bucket holds a company's reports, and keeps what is replaced. After two years nine tenths of it are old versions.

The law asks for 90 days: that long a replaced version has to be there, and then it may go. A report that nobody
replaced stays, however old it is. \`defineStorage\` has no option for that, so use the CDK.
`,
  files: [backend],
  needs: 'backend',
  freedoms: { free: ['resources/AWS::S3::Bucket/LifecycleConfiguration.Rules'] },
  checks: [
    {
      kind: 'backend',
      id: 'old-versions-end',
      sentence: 'Older versions end after 90 days, current files never.',
      verify: onlyOldVersionsEnd(90),
    },
    {
      kind: 'backend',
      id: 'still-versioned',
      sentence: 'The bucket still keeps what is replaced.',
      verify: keepsVersions(undefined, true),
    },
  ],
  hints: [
    {
      id: 'reports-in-danger',
      when: { stage: 'checks', check: 'old-versions-end', says: /current files/ },
      text: 'Stop: this rule deletes the reports themselves, once they are old. To expire is about the current file; the older ones are called *noncurrent*.',
    },
    {
      id: 'not-switched-on',
      when: { stage: 'checks', check: 'old-versions-end', says: /enabled/ },
      text: 'There is a rule, but it is off. A rule has a `status`.',
    },
    {
      id: 'how-many-days',
      when: { stage: 'checks', check: 'old-versions-end', says: /after \d+ days/ },
      text: 'Compare the number of days with what the law asks for.',
    },
    {
      id: 'all-reports',
      when: { stage: 'checks', check: 'old-versions-end', says: /part/ },
      text: 'The rule is for a part of the reports. The law knows no exceptions.',
    },
    {
      id: 'no-rule-yet',
      when: { stage: 'checks', check: 'old-versions-end' },
      text: 'The bucket of `backend.storage.resources` has no rule yet that deletes older versions. The lesson shows where such rules go.',
    },
    {
      id: 'versions-off',
      when: { stage: 'checks', check: 'still-versioned' },
      text: 'Without versions nothing can be found again, not for a single day.',
    },
    {
      id: 'property-names',
      when: { stage: 'types', code: ['TS2353', 'TS2561', 'TS2322'] },
      text: 'The compiler knows no such name. They are those of CloudFormation, with a small letter first. Let the editor complete them.',
    },
    {
      id: 'which-property',
      text: 'Keep what `defineBackend` returns. Then set `lifecycleConfiguration` on `backend.storage.resources.cfnResources.cfnBucket`.',
    },
    {
      id: 'the-rule',
      text: 'A rule with `status` and `noncurrentVersionExpiration`, in which `noncurrentDays` is the number.',
    },
  ],
  startFails: { stage: 'checks', check: 'old-versions-end' },
  mistakes: [
    {
      name: 'expires-reports',
      edits: { [backend]: [['noncurrentVersionExpiration: { noncurrentDays: 90 }', 'expirationInDays: 90']] },
      brings: 'reports-in-danger',
    },
    { name: 'disabled', edits: { [backend]: [["'Enabled'", "'Disabled'"]] }, brings: 'not-switched-on' },
    {
      name: 'thirty-days',
      edits: { [backend]: [['noncurrentDays: 90', 'noncurrentDays: 30']] },
      brings: 'how-many-days',
    },
    {
      name: 'some-reports',
      edits: { [backend]: [["status: 'Enabled',", "status: 'Enabled', prefix: 'monthly/2020',"]] },
      brings: 'all-reports',
    },
    {
      name: 'made-up-property',
      edits: {
        [backend]: [['noncurrentVersionExpiration: { noncurrentDays: 90 }', 'oldVersionsAfterDays: 90']],
      },
      trips: { stage: 'types' },
      brings: 'property-names',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [backend]: [
          ['import { auth }', "import type { CfnBucket } from 'aws-cdk-lib/aws-s3';\nimport { auth }"],
          [
            'const { cfnBucket } = backend.storage.resources.cfnResources;',
            'const s3Bucket = backend.storage.resources.bucket;\nconst cfnBucket = s3Bucket.node.defaultChild as CfnBucket;',
          ],
        ],
      },
    },
    {
      name: 'higher-class',
      edits: {
        [backend]: [
          [
            'import { auth }',
            "import { Duration } from 'aws-cdk-lib';\nimport { Bucket } from 'aws-cdk-lib/aws-s3';\nimport { auth }",
          ],
          [
            'const { cfnBucket } = backend.storage.resources.cfnResources;\n',
            'const { bucket } = backend.storage.resources;\n',
          ],
          [
            `cfnBucket.lifecycleConfiguration = {\n  ${rules},\n};`,
            'if (bucket instanceof Bucket) {\n  bucket.addLifecycleRule({ noncurrentVersionExpiration: Duration.days(90) });\n}',
          ],
        ],
      },
    },
    {
      name: 'override',
      edits: {
        [backend]: [
          [
            `cfnBucket.lifecycleConfiguration = {\n  ${rules},\n};`,
            "cfnBucket.addPropertyOverride('LifecycleConfiguration.Rules', [\n  { Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 90 } },\n]);",
          ],
        ],
      },
    },
  ],
  why: `
To *expire* is about the current file, *noncurrent* about what it replaced. The CDK's own class says it shorter:
\`addLifecycleRule({ noncurrentVersionExpiration: Duration.days(90) })\`, on a \`Bucket\`.

A rule acts once a day, and a deleted file's last version counts as noncurrent too.
`,
});
