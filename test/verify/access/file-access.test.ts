import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BackendView } from '../../../src/checks/backend-view.ts';
import { allDifferences, differences } from '../../../src/checks/difference/difference.ts';
import {
  bucketNamed,
  callsFunction,
  type FileAction,
  type FileCaller,
  filesOnlyFor,
  hasBuckets,
  isDefaultBucket,
  mayWithFiles,
} from '../../../src/checks/files.ts';
import { fileLines } from '../../../src/view/access/file-lines.ts';
import { plainTextOf } from '../../../src/view/document/line.ts';
import { createTheme } from '../../../src/view/theme.ts';
import { openAccessBench } from './bench.ts';

let bench: Awaited<ReturnType<typeof openAccessBench>>;
let view: BackendView;

beforeAll(async () => {
  bench = await openAccessBench();
  view = await synthesized(rules);
}, 300_000);

afterAll(async () => {
  await bench?.[Symbol.asyncDispose]();
});

const rules = `
  'public/*': [allow.guest.to(['read']), allow.authenticated.to(['read', 'write'])],
  'public/news/*': [allow.groups(['ADMINS']).to(['read', 'write', 'delete'])],
  'media/{entity_id}/*': [
    allow.entity('identity').to(['read', 'write', 'delete']),
    allow.groups(['ADMINS']).to(['read']),
    allow.resource(say).to(['get']),
  ],
  'profile/*': [allow.entity('identity').to(['get', 'write'])],
`;

function synthesized(access: string, after = '', options = ''): Promise<BackendView> {
  return bench.view({
    'package.json': '{ "private": true, "type": "module" }',
    'package-lock.json': '{ "lockfileVersion": 3 }',
    'amplify/auth/resource.ts': `import { defineAuth } from '@aws-amplify/backend';
export const auth = defineAuth({ loginWith: { email: true }, groups: ['ADMINS', 'EDITORS'] });`,
    'amplify/say/resource.ts': `import { defineFunction } from '@aws-amplify/backend';
export const say = defineFunction({ name: 'say' });`,
    'amplify/say/handler.ts': `export const handler = async () => 'hello';`,
    'amplify/storage/resource.ts': `import { defineStorage } from '@aws-amplify/backend';
import { say } from '../say/resource';
export const archive = defineStorage({ name: 'archive', versioned: true });
export const files = defineStorage({ name: 'files', isDefault: true, triggers: { onUpload: say },
  ${options} access: allow => ({ ${access} }) });`,
    'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { auth } from './auth/resource';
import { archive, files } from './storage/resource';
import { say } from './say/resource';
const backend = defineBackend({ auth, archive, files, say });
const { bucket } = backend.files.resources;
${after}
export { backend, Policy, PolicyStatement, bucket };`,
  });
}

const found = (claim: ReturnType<typeof hasBuckets>, own = view) => {
  const outcome = claim(own);
  return outcome.holds ? 'holds' : outcome.found;
};

const ADMINS = { group: 'ADMINS' };

describe('who may do what with files', () => {
  test('is shown path by path', () => {
    const setting = {
      width: 80,
      theme: createTheme({ colour: false, hyperlinks: false, screenReader: false, program: '' }),
      highlight: undefined,
    };
    const lines = fileLines(view.storage, setting).map(own => plainTextOf([own]).trimEnd());
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "
      Who may do what with the files in archive
      No path is open to anyone.

      Who may do what with the files in files
      yes: every file of the path.  own: only the folder with the caller’s own id.  -:
      no.  A member of a group has the group’s column, and no other.

      ! profile/* has a rule for an owner, but no {entity_id}: it lets in everyone who
        is signed in.
      ! Everyone who is signed in may write files of others in profile/*.
      ! Everyone who is signed in may write files of others in public/*.

      media/{entity_id}/*  signed in  ADMINS  say()
      get                  own        yes     yes
      list                 own        yes     -
      write                own        -       -
      delete               own        -       -
      Nothing for: guest, EDITORS.

      profile/*  signed in
      get        yes
      list       -
      write      yes
      delete     -
      Nothing for: guest, ADMINS, EDITORS, say().

      public/*  guest  signed in
      read      yes    yes
      write     -      yes
      delete    -      -
      Nothing for: ADMINS, EDITORS, say().

      public/news/*  ADMINS
      read           yes
      write          yes
      delete         yes
      As signed in: EDITORS.
      Nothing for: guest, signed in, say()."
    `);
  });

  test.each<[string, FileCaller, FileAction[], string]>([
    ['public/*', 'guest', ['read'], 'holds'],
    ['public/*', 'guest', ['read', 'write'], 'Guests may read on public/*.'],
    ['public/news/*', 'guest', [], 'holds'],
    ['public/news/*', ADMINS, ['read', 'write', 'delete'], 'holds'],
    ['public/*', ADMINS, [], 'holds'],
    ['public/a/b/*', 'signed-in', ['get', 'list', 'write'], 'holds'],
    ['media/{entity_id}/*', 'owner', ['read', 'write', 'delete'], 'holds'],
    ['media/{entity_id}/*', 'signed-in', [], 'holds'],
    ['media/{entity_id}/*', ADMINS, ['get'], 'Members of ADMINS may read on everyone’s media/{entity_id}/*.'],
    ['media/{entity_id}/*', { group: 'EDITORS', files: 'own' }, [], 'holds'],
    ['media/{entity_id}/*', { function: 'say' }, ['get'], 'holds'],
    [
      'profile/{entity_id}/*',
      'signed-in',
      [],
      'Everyone signed in may get and write on everyone’s profile/{entity_id}/*.',
    ],
    ['other/*', 'signed-in', ['read'], 'Everyone signed in may do nothing on other/*.'],
    ['public/*', { group: 'NOBODY' }, ['read'], 'No rule speaks of members of NOBODY.'],
  ])('%s for %j: %j', (path, who, actions, outcome) => {
    expect(found(mayWithFiles(path, who, actions))).toBe(outcome);
  });

  test('nobody else, buckets, the default and triggers', () => {
    expect(found(filesOnlyFor('profile/*', ['signed-in']))).toBe('holds');
    expect(found(filesOnlyFor('public/*', ['signed-in']))).toBe('Guests may read on public/*.');
    expect(found(hasBuckets(2))).toBe('holds');
    expect(found(hasBuckets(1))).toBe('The buckets are archive and files.');
    expect(found(bucketNamed('photos'))).toBe('The buckets are archive and files.');
    expect(found(isDefaultBucket('files'))).toBe('holds');
    expect(found(isDefaultBucket('archive'))).toBe('The default bucket is files.');
    expect(found(callsFunction('upload', 'say'))).toBe('holds');
    expect(found(callsFunction('delete', 'say'))).toBe('It calls after an upload say.');
  });

  test('a rule for an owner without {entity_id} is known', () => {
    expect(view.storage.map(({ ownersWithoutId }) => ownersWithoutId)).toEqual([[], ['profile/*']]);
  });

  test('policies of the CDK count', { timeout: 120_000 }, async () => {
    const own = await synthesized(
      `'media/{entity_id}/*': [allow.entity('identity').to(['read'])]`,
      `bucket.grantRead(backend.say.resources.lambda);
new Policy(backend.files.stack, 'Own', {
  roles: [backend.auth.resources.groups.ADMINS.role],
  statements: [new PolicyStatement({ actions: ['s3:*Object'],
    resources: [bucket.arnForObjects('media/\${cognito-identity.amazonaws.com:sub}/*')] })],
});`,
    );
    expect(
      found(
        mayWithFiles('media/{entity_id}/*', { group: 'ADMINS', files: 'own' }, ['get', 'write', 'delete']),
        own,
      ),
    ).toBe('holds');
    expect(found(mayWithFiles('media/{entity_id}/*', ADMINS, []), own)).toBe('holds');
    expect(found(mayWithFiles('anywhere/*', { function: 'say' }, ['read']), own)).toBe('holds');
  });
});

describe('the difference in meaning', () => {
  const compared = async (access: string, options = '') => {
    const own = await synthesized(access, '', options);
    return differences(own, { start: undefined, solution: view }).map(
      ({ kind, sentence }) => `${kind}: ${sentence}`,
    );
  };

  test('order and ways to write it say nothing', { timeout: 120_000 }, async () => {
    const reordered = rules
      .replace("['read', 'write'])]", "['write', 'list', 'get'])]")
      .replace("'public/*'", '"public/*"');
    const own = await synthesized(
      `'profile/*': [allow.authenticated.to(['write', 'get'])], ${reordered.replace(/'profile.*/, '')}`,
    );
    expect(allDifferences(own, { start: undefined, solution: view })).toEqual([]);
  });

  test('a trigger more, or another default', { timeout: 120_000 }, async () => {
    const own = await synthesized(rules);
    const changed = {
      ...own,
      storage: own.storage.map(bucket => ({
        ...bucket,
        isDefault: !bucket.isDefault,
        triggers: bucket.triggers.map(trigger => ({ ...trigger, event: 's3:ObjectRemoved:*' })),
      })),
    };
    expect(
      differences(changed, { start: undefined, solution: view }).map(({ sentence }) => sentence),
    ).toEqual([
      'archive is the default bucket; it should not be.',
      'files is not the default bucket; it should be.',
      'files should call a function after an upload.',
      'files calls a function after a deletion; it should not.',
    ]);
  });

  test.each([
    [
      "allow.guest.to(['read'])",
      "allow.guest.to(['read', 'write'])",
      ['extra: Guests may read and write on public/*; they should read there.'],
    ],
    [
      "allow.guest.to(['read']), ",
      '',
      ['missing: Guests may do nothing on public/*; they should read there.'],
    ],
    [
      "'media/{entity_id}/*'",
      "'media/*'",
      [
        'extra: Everyone signed in may read, write and delete on media/{entity_id}/*; they should do nothing there.',
      ],
    ],
    [
      ", 'delete']),\n    allow.groups",
      ']),\n    allow.groups',
      [
        'missing: Everyone signed in may read and write on their own media/{entity_id}/*; they should read, write and delete there.',
      ],
    ],
    [
      "allow.resource(say).to(['get'])",
      "allow.resource(say).to(['write'])",
      ['changed: The function say may write on media/{entity_id}/*; it should get there.'],
    ],
  ])('%s -> %s', { timeout: 120_000 }, async (from, to, expected) => {
    expect(rules).toContain(from);
    expect(await compared(rules.replace(from, to))).toEqual(expected);
  });
});
