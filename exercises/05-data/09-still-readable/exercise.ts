import { hasIndex } from '../../../src/checks/keys.ts';
import { isNotRelated } from '../../../src/checks/relations.ts';
import { isNotServed, isServed } from '../../../src/checks/served.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'still-readable',
  lesson: 'fewer-operations',
  title: 'Find the hole: a secret ballot',
  kind: 'hole',
  task: `
Polls are public, ballots are secret: whoever is signed in may cast one, and nobody may read one through the API, change
one, or be told of a new one. “\`queries\` are disabled, so we are fine”, says the author. There are three holes left.

Close each way in which the API gives a ballot away. The rules are a colleague’s work and stay as they are, and so do
all fields that are stored. The index stays too, for the function that will count; it just needs no query. Casting
a ballot has to go on working, and so does everything about polls but their list of ballots.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'no-query',
      sentence: 'No query reads ballots.',
      verify: isNotServed('getBallot', 'listBallots', 'ballotsOfPoll', 'listBallotByPollIdAndChoice'),
    },
    {
      kind: 'backend',
      id: 'no-news',
      sentence: 'Nobody is told of ballots.',
      verify: isNotServed('onCreateBallot', 'onUpdateBallot', 'onDeleteBallot'),
    },
    {
      kind: 'backend',
      id: 'no-way-from-polls',
      sentence: 'No way leads from a poll to its ballots.',
      verify: isNotRelated('Poll', 'Ballot'),
    },
    {
      kind: 'backend',
      id: 'no-change',
      sentence: 'Ballots can be cast, and neither changed nor deleted.',
      verify: view => {
        const cast = isServed('createBallot')(view);
        return cast.holds ? isNotServed('updateBallot', 'deleteBallot')(view) : cast;
      },
    },
    {
      kind: 'backend',
      id: 'index-stays',
      sentence: 'The index by poll and choice is still there, without a query.',
      verify: hasIndex('Ballot', { keys: ['pollId', 'choice'], query: null }),
    },
  ],
  hints: [
    {
      id: 'query-under-another-name',
      when: { stage: 'checks', check: 'no-query', says: /listBallotByPollIdAndChoice/ },
      text: 'Without a name of your own the query is still there, under one that Amplify makes. `.queryField` takes something that means “none”.',
    },
    {
      id: 'queries-are-two',
      when: { stage: 'checks', check: 'no-query', says: /ballotsOfPoll/ },
      text: '`queries` stands for `get` and `list`. This query is neither of them: which line of the model makes it?',
    },
    {
      id: 'who-listens',
      when: { stage: 'checks', check: 'no-news' },
      text: 'Whoever listens gets each new ballot with all of its fields, the moment it is cast. Which group of operations is that?',
    },
    {
      id: 'along-the-relation',
      when: { stage: 'checks', check: 'no-way-from-polls' },
      text: 'Someone who reads a poll may ask for its `ballots`, and no operation of `Ballot` is needed for that. A relation needs both of its sides: what becomes of the other one?',
    },
    {
      id: 'nobody-can-vote',
      when: { stage: 'checks', check: 'no-change', says: /no createBallot/ },
      text: 'Now nobody can cast a ballot either. `mutations` stands for three operations; which two should go?',
    },
    {
      id: 'keep-the-index',
      when: { stage: 'checks', check: 'index-stays' },
      text: 'The counting will need this index, in the order that it had. Only its query has to go.',
    },
    {
      id: 'half-a-relation',
      when: { stage: 'synthesis', code: ['relation-one-sided'] },
      text: 'One side of the relation is gone, and the other one is still there. `pollId` is stored, and can stay without either.',
    },
    {
      id: 'press-w',
      text: 'Press `w`: the table says for each operation who may use it. Then ask of each field of `Poll` where it leads.',
    },
    {
      id: 'three-holes',
      text: 'A query of the index, the subscriptions, and the relation. `.queryField(null)` closes the first.',
    },
  ],
  startFails: { stage: 'checks', check: 'no-query' },
  mistakes: [
    {
      name: 'query-without-a-name',
      edits: { 'amplify/data/resource.ts': [['.queryField(null)', '']] },
      brings: 'query-under-another-name',
    },
    {
      name: 'somebody-listens',
      edits: {
        'amplify/data/resource.ts': [
          [
            "['queries', 'update', 'delete', 'subscriptions']",
            "['queries', 'update', 'delete', 'onUpdate', 'onDelete']",
          ],
        ],
      },
      brings: 'who-listens',
    },
    {
      name: 'relation-stays',
      edits: {
        'amplify/data/resource.ts': [
          [
            'closesAt: a.datetime().required(),',
            "closesAt: a.datetime().required(),\n      ballots: a.hasMany('Ballot', 'pollId'),",
          ],
          [
            'pollId: a.id().required(),',
            "pollId: a.id().required(),\n        poll: a.belongsTo('Poll', 'pollId'),",
          ],
        ],
      },
      brings: 'along-the-relation',
    },
    {
      name: 'nobody-votes',
      edits: {
        'amplify/data/resource.ts': [
          ["['queries', 'update', 'delete', 'subscriptions']", "['queries', 'mutations', 'subscriptions']"],
        ],
      },
      brings: 'nobody-can-vote',
    },
    {
      name: 'index-thrown-away',
      edits: {
        'amplify/data/resource.ts': [
          ["      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])\n", ''],
        ],
      },
      brings: 'keep-the-index',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [', '(allow) => ['],
          ['index => [', '(index) => ['],
        ],
      },
    },
    {
      name: 'one-by-one',
      edits: {
        'amplify/data/resource.ts': [
          [
            "['queries', 'update', 'delete', 'subscriptions']",
            "['get', 'list', 'onCreate', 'onUpdate', 'onDelete', 'update', 'delete']",
          ],
        ],
      },
    },
  ],
  why: `
\`disableOperations\` takes away what is on its list, and nothing else. An index has a query of its own, and a relation
is a way around all of them.

It is still no protection: one more relation, or a function, and ballots can be read again. A rule that says
\`.to(['create'])\` would hold against all of these, and is what your colleague should write.
`,
});
