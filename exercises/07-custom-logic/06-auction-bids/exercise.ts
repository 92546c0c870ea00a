import { answeredBy, listensTo, mayCall, operationIs } from '../../../src/checks/handlers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';

export default defineExercise({
  id: 'auction-bids',
  lesson: 'own-subscriptions',
  title: 'Going, going, gone',
  kind: 'extend',
  task: `
An auction takes bids from the app, and from people in the room, for whom the auctioneer types. Who follows a lot wants to
hear each bid at once. Add the subscription \`onBid\`:

- It is told of bids from the app and of bids in the room, and of nothing else.
- It takes \`lotId\`, which has to be given. The code in \`one-lot.js\` is written for it: let it set the filter.
- Everyone signed in may listen, and nobody else.

The rest of the schema stays as it is.
`,
  files: [data],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'subscription',
      sentence: 'There is a subscription onBid, which takes a lotId.',
      verify: operationIs('onBid', {
        kind: 'subscription',
        arguments: { lotId: { type: 'ID', required: true } },
      }),
    },
    {
      kind: 'backend',
      id: 'told-of',
      sentence: 'It is told of both kinds of bids, and of nothing else.',
      verify: listensTo('onBid', 'placeBid', 'placeBidInTheRoom'),
    },
    {
      kind: 'backend',
      id: 'filter',
      sentence: 'Code in the API answers who subscribes.',
      verify: answeredBy('onBid', { source: 'NONE', code: 'javascript' }),
    },
    {
      kind: 'backend',
      id: 'who',
      sentence: 'Everyone signed in may listen, and nobody else.',
      verify: mayCall('onBid', { 'signed-in': true, 'group:AUCTIONEERS': true, guest: false }),
    },
  ],
  hints: [
    {
      id: 'gives-what-they-give',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /returns/ },
      text: 'A subscription has no `.returns`: it gives what its mutations give.',
    },
    {
      id: 'query-has-no-news',
      when: { stage: 'synthesis', code: 'subscription-of-no-mutation' },
      text: '`currentBid` is asked and answered. Nothing happens in it that others could be told of.',
    },
    {
      id: 'news-is-no-bid',
      when: { stage: 'synthesis', code: 'subscription-of-different-types' },
      text: 'One of these mutations gives back something else. Is it a bid?',
    },
    {
      id: 'which-mutation',
      when: { stage: 'synthesis', code: 'subscription-without-source' },
      text: 'Say in `.for(...)` what it listens to.',
    },
    {
      id: 'handler-and-rule',
      when: { stage: 'synthesis', code: 'operation-incomplete' },
      text: 'A subscription needs a handler and a rule, like a query.',
    },
    {
      id: 'no-such-subscription',
      when: { stage: 'checks', check: 'subscription', says: /Its own operations/ },
      text: 'The schema has no `onBid` yet. Begin with `a.subscription()`.',
    },
    {
      id: 'all-lots',
      when: { stage: 'checks', check: 'subscription', says: /It takes/ },
      text: 'The code asks for `ctx.args.lotId`. What does your subscription take, and can it be left out?',
    },
    {
      id: 'room-is-deaf',
      when: { stage: 'checks', check: 'told-of' },
      text: 'There are two ways to bid. Hear both: `.for()` takes a list, too.',
    },
    {
      id: 'who-listens',
      when: { stage: 'checks', check: 'who' },
      text: 'The rules of the two mutations say who may bid. Who may listen is said at the subscription.',
    },
    {
      id: 'four-parts',
      text: 'What it listens to, what it takes, its handler, its rules.',
    },
    {
      id: 'written-out',
      text: "`.for([a.ref('placeBid'), a.ref('placeBidInTheRoom')])`, then arguments, handler and rules as the mutations have them.",
    },
  ],
  startFails: { stage: 'checks', check: 'subscription' },
  mistakes: [
    {
      name: 'app-alone',
      edits: { [data]: [["[a.ref('placeBid'), a.ref('placeBidInTheRoom')]", "a.ref('placeBid')"]] },
      brings: 'room-is-deaf',
    },
    {
      name: 'every-mutation',
      edits: {
        [data]: [
          [
            "[a.ref('placeBid'), a.ref('placeBidInTheRoom')]",
            "[a.ref('placeBid'), a.ref('placeBidInTheRoom'), a.ref('announce')]",
          ],
        ],
      },
      brings: 'news-is-no-bid',
    },
    {
      name: 'asks-the-query',
      edits: { [data]: [["[a.ref('placeBid'), a.ref('placeBidInTheRoom')]", "a.ref('currentBid')"]] },
      brings: 'query-has-no-news',
    },
    {
      name: 'lot-left-out',
      edits: {
        [data]: [
          [
            "'placeBidInTheRoom')])\n    .arguments({ lotId: a.id().required() })",
            "'placeBidInTheRoom')])\n    .arguments({ lotId: a.id() })",
          ],
        ],
      },
      brings: 'all-lots',
    },
    {
      name: 'auctioneers-alone',
      edits: {
        [data]: [
          [
            "entry: './one-lot.js' }))\n    .authorization(allow => [allow.authenticated()])",
            "entry: './one-lot.js' }))\n    .authorization(allow => [allow.group('AUCTIONEERS')])",
          ],
        ],
      },
      brings: 'who-listens',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [data]: [
          [
            "entry: './one-lot.js' }))\n    .authorization(allow => [allow.authenticated()])",
            "entry: './one-lot.js' }))\n    .authorization((allow) => [allow.authenticated()])",
          ],
        ],
      },
    },
    {
      name: 'other-order',
      edits: {
        [data]: [
          [
            "[a.ref('placeBid'), a.ref('placeBidInTheRoom')]",
            "[a.ref('placeBidInTheRoom'), a.ref('placeBid')]",
          ],
          ["{ entry: './one-lot.js' }", "{ entry: 'one-lot.js' }"],
        ],
      },
    },
  ],
  why: `
Both mutations give a \`Bid\`, so one subscription can hear both. The filter runs in AppSync: bids on other lots never leave
it. Without the filter, everyone who listens would hear every lot.

Who may listen is said here alone. That only auctioneers type bids of the room says nothing about it.
`,
});
