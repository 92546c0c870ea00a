import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const backend = 'amplify/backend.ts';
const rules = "  rules: [{ status: 'Enabled', noncurrentVersionExpiration: { noncurrentDays: 90 } }],";
const assigned = `cfnBucket.lifecycleConfiguration = {\n${rules}\n};`;
const rule = (text: string) => ({ edits: { [backend]: [[rules, `  rules: [${text}],`] as const] } });
const s3 = "import { auth } from './auth/resource';";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'A rule with a name',
      ...rule(
        "{ id: 'old-versions', status: 'Enabled', noncurrentVersionExpiration: { noncurrentDays: 90 } }",
      ),
    },
    {
      what: 'A rule with its type',
      edits: {
        [backend]: [
          [s3, `import type { CfnBucket } from 'aws-cdk-lib/aws-s3';\n${s3}`],
          [
            assigned,
            "const rule: CfnBucket.RuleProperty = { noncurrentVersionExpiration: { noncurrentDays: 90 }, status: 'Enabled' };\ncfnBucket.lifecycleConfiguration = { rules: [rule] };",
          ],
        ],
      },
    },
    {
      what: 'Unfinished uploads go as well',
      ...rule(
        "{ status: 'Enabled', noncurrentVersionExpiration: { noncurrentDays: 90 }, abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } }",
      ),
    },
    {
      what: 'Marks of what was deleted go as well',
      ...rule(
        "{ status: 'Enabled', noncurrentVersionExpiration: { noncurrentDays: 90 }, expiredObjectDeleteMarker: true }",
      ),
    },
    {
      what: 'Old versions somewhere cheaper first',
      ...rule(
        "{ status: 'Enabled', noncurrentVersionTransitions: [{ storageClass: 'STANDARD_IA', transitionInDays: 30 }], noncurrentVersionExpiration: { noncurrentDays: 90 } }",
      ),
    },
    {
      what: 'The older word for it',
      ...rule("{ status: 'Enabled', noncurrentVersionExpirationInDays: 90 }"),
    },
    {
      what: 'Every key, by an empty prefix',
      ...rule("{ status: 'Enabled', prefix: '', noncurrentVersionExpiration: { noncurrentDays: 90 } }"),
    },
    {
      what: 'The CDK’s class by a cast',
      edits: {
        [backend]: [
          [
            s3,
            `import { Duration } from 'aws-cdk-lib';\nimport type { Bucket } from 'aws-cdk-lib/aws-s3';\n${s3}`,
          ],
          ['const { cfnBucket } = backend.storage.resources.cfnResources;\n', ''],
          [
            assigned,
            "(backend.storage.resources.bucket as Bucket).addLifecycleRule({ id: 'old', enabled: true, noncurrentVersionExpiration: Duration.days(90) });",
          ],
        ],
      },
    },
    {
      what: 'An override of the whole property',
      edits: {
        [backend]: [
          [
            assigned,
            "cfnBucket.addPropertyOverride('LifecycleConfiguration', {\n  Rules: [{ Id: 'old', Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 90 } }],\n});",
          ],
        ],
      },
    },
    {
      what: 'Days put together',
      edits: {
        [backend]: [
          ['const { cfnBucket }', 'const months = 3;\nconst { cfnBucket }'],
          ['noncurrentDays: 90', 'noncurrentDays: months * 30'],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Current files end', ...rule("{ status: 'Enabled', expirationInDays: 90 }") },
    {
      what: 'Both end',
      ...rule(
        "{ status: 'Enabled', expirationInDays: 90, noncurrentVersionExpiration: { noncurrentDays: 90 } }",
      ),
    },
    {
      what: 'The rule is off',
      ...rule("{ status: 'Disabled', noncurrentVersionExpiration: { noncurrentDays: 90 } }"),
    },
    {
      what: 'A month too early',
      ...rule("{ status: 'Enabled', noncurrentVersionExpiration: { noncurrentDays: 60 } }"),
    },
    {
      what: 'A day too early',
      ...rule("{ status: 'Enabled', noncurrentVersionExpiration: { noncurrentDays: 89 } }"),
    },
    {
      what: 'Only below another folder',
      ...rule(
        "{ status: 'Enabled', prefix: 'yearly/', noncurrentVersionExpiration: { noncurrentDays: 90 } }",
      ),
    },
    {
      what: 'Only what is tagged',
      ...rule(
        "{ status: 'Enabled', tagFilters: [{ key: 'old', value: 'yes' }], noncurrentVersionExpiration: { noncurrentDays: 90 } }",
      ),
    },
    {
      what: 'Only large files',
      ...rule(
        "{ status: 'Enabled', objectSizeGreaterThan: 1000000, noncurrentVersionExpiration: { noncurrentDays: 90 } }",
      ),
    },
    {
      what: 'Moved, and never deleted',
      ...rule(
        "{ status: 'Enabled', noncurrentVersionTransitions: [{ storageClass: 'GLACIER', transitionInDays: 90 }] }",
      ),
    },
    {
      what: 'Uploads in place of versions',
      ...rule("{ status: 'Enabled', abortIncompleteMultipartUpload: { daysAfterInitiation: 90 } }"),
    },
    {
      what: 'No versions any more',
      edits: {
        [backend]: [[assigned, `${assigned}\ncfnBucket.versioningConfiguration = { status: 'Suspended' };`]],
      },
    },
    {
      what: 'The rule in a comment',
      edits: { [backend]: [[assigned, `/* ${assigned} */\nexport { cfnBucket };`]] },
    },
    {
      what: 'A path in small letters',
      edits: {
        [backend]: [
          [
            assigned,
            "cfnBucket.addPropertyOverride('lifecycleConfiguration.rules', [{ status: 'Enabled', noncurrentVersionExpiration: { noncurrentDays: 90 } }]);",
          ],
        ],
      },
    },
    {
      what: 'A second rule ends older ones sooner',
      ...rule(
        "{ status: 'Enabled', noncurrentVersionExpiration: { noncurrentDays: 90 } }, { status: 'Enabled', noncurrentVersionExpiration: { noncurrentDays: 10 } }",
      ),
    },
  ],
};
