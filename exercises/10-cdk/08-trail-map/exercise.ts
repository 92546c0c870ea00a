import { all } from '../../../src/checks/claim.ts';
import { peopleMay, peopleMayOnly } from '../../../src/checks/role-rights.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const backend = 'amplify/backend.ts';
const map = 'AWS::Location::Map';
const index = 'AWS::Location::PlaceIndex';
const search = ['geo:SearchPlaceIndexForText'];
const show = ['geo:GetMapTile', 'geo:GetMapSprites', 'geo:GetMapGlyphs', 'geo:GetMapStyleDescriptor'];
// On a map, these four are all that begin so.
const shown = [...show, 'geo:GetMap*'];
const huts = `new Policy(stack, 'FindHuts', {
  roles: [authenticatedUserIamRole],
  statements: [new PolicyStatement({ actions: ['geo:SearchPlaceIndexForText'], resources: [huts.attrArn] })],
});
`;

export default defineExercise({
  id: 'trail-map',
  lesson: 'cdk-maps',
  title: 'What a hiker could delete',
  kind: 'hole',
  task: `
An app for hikers works: everybody sees the map of trails, and who is signed in finds huts by their names. Its policy has
one line. Who can do what with it, on which maps of the account? Find the hole, and write down what the app needs instead:

- everybody, guests too, may show this map: tiles, sprites, glyphs and the style (four actions, \`geo:GetMap…\`);
- who is signed in may search this place index by text (\`geo:SearchPlaceIndexForText\`), which is paid by the search;
- nobody may do anything else with Amazon Location. Map and index stay as they are.
`,
  files: [backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'guests-see',
      sentence: 'Guests may show the map.',
      verify: peopleMay('guests', show, map),
    },
    {
      kind: 'backend',
      id: 'guests-no-more',
      sentence: 'Guests may do nothing else.',
      verify: peopleMayOnly('guests', 'geo', { [map]: shown }),
    },
    {
      kind: 'backend',
      id: 'signed-in',
      sentence: 'Who is signed in may show the map and search for huts.',
      verify: all(peopleMay('signed-in people', show, map), peopleMay('signed-in people', search, index)),
    },
    {
      kind: 'backend',
      id: 'signed-in-no-more',
      sentence: 'They may do nothing else.',
      verify: peopleMayOnly('signed-in people', 'geo', { [map]: shown, [index]: search }),
    },
  ],
  hints: [
    {
      id: 'stars',
      when: { stage: 'checks', check: 'guests-no-more', says: /geo[\w-]*:\* on|on \S*\*/ },
      text: 'A star as the action is also `geo:DeleteMap`, and a star as the resource is every map of the account. Guests are the whole world. Which actions, and on what?',
    },
    {
      id: 'guests-search',
      when: { stage: 'checks', check: 'guests-no-more' },
      text: 'Guests may more than show the map. A policy for two roles gives both the same: does it take two policies?',
    },
    {
      id: 'map-is-blank',
      when: { stage: 'checks', check: 'guests-see' },
      text: 'Guests see a blank place now. A map takes four actions on `map.attrArn`, and the guests’ role must be among the roles.',
    },
    {
      id: 'signed-in-lack',
      when: { stage: 'checks', check: 'signed-in' },
      text: 'Something is missing for those who are signed in. They have a role of their own: what guests may, they may only if it is said for them too.',
    },
    {
      id: 'still-wide',
      when: { stage: 'checks', check: 'signed-in-no-more' },
      text: 'The guests’ side is narrow. For those who are signed in, compare action by action and resource by resource with the task.',
    },
    {
      id: 'two-policies',
      text: 'Two policies: one for both roles on the map, one for the signed-in role on the index.',
    },
    {
      id: 'arns',
      text: 'An L1 construct has its ARN as `attrArn`. The actions may be written as `geo:GetMap*`, or one by one.',
    },
    {
      id: 'who',
      text: 'The first policy keeps both roles. The second has `roles: [authenticatedUserIamRole]`.',
    },
  ],
  startFails: { stage: 'checks', check: 'guests-no-more' },
  mistakes: [
    {
      name: 'all-actions-on-the-map',
      edits: { [backend]: [["actions: ['geo:GetMap*']", "actions: ['geo:*']"]] },
      brings: 'stars',
    },
    {
      name: 'any-map',
      edits: { [backend]: [['resources: [map.attrArn]', "resources: ['*']"]] },
      brings: 'stars',
    },
    {
      name: 'guests-search',
      edits: {
        [backend]: [
          [
            '  roles: [authenticatedUserIamRole],',
            '  roles: [authenticatedUserIamRole, unauthenticatedUserIamRole],',
          ],
        ],
      },
      brings: 'guests-search',
    },
    { name: 'no-search', edits: { [backend]: [[huts, '']] }, brings: 'signed-in-lack' },
    {
      name: 'all-of-the-index',
      edits: { [backend]: [["'geo:SearchPlaceIndexForText'", "'geo:*PlaceIndex*'"]] },
      brings: 'still-wide',
    },
    {
      name: 'tiles-only',
      edits: { [backend]: [["'geo:GetMap*'", "'geo:GetMapTile'"]] },
      brings: 'map-is-blank',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [backend]: [
          [
            "actions: ['geo:GetMap*']",
            "actions: ['geo:GetMapTile', 'geo:GetMapSprites', 'geo:GetMapGlyphs', 'geo:GetMapStyleDescriptor']",
          ],
        ],
      },
    },
    {
      name: 'policy-for-each-role',
      edits: {
        [backend]: [
          [
            "new Policy(stack, 'SeeTrails', {\n  roles: [authenticatedUserIamRole, unauthenticatedUserIamRole],\n  statements: [new PolicyStatement({ actions: ['geo:GetMap*'], resources: [map.attrArn] })],\n});",
            "const see = () => new PolicyStatement({ actions: ['geo:GetMap*'], resources: [map.attrArn] });\nnew Policy(stack, 'Guests', { roles: [unauthenticatedUserIamRole], statements: [see()] });",
          ],
          [
            "  statements: [new PolicyStatement({ actions: ['geo:S",
            "  statements: [see(), new PolicyStatement({ actions: ['geo:S",
          ],
        ],
      },
    },
  ],
  freedoms: { free: ['permissions'] },
  why: `
A policy answers three questions: which actions, on what, for whom. "So that it works" answers none of them. Types and
synthesis accept any of it; who reads it is the only check.

Searching is for those who are signed in because it costs by the search: a right is also an open purse.
`,
});
