import { all } from '../../../src/checks/claim.ts';
import { hasOutput } from '../../../src/checks/outputs.ts';
import { hasNone } from '../../../src/checks/resources.ts';
import { routeIs } from '../../../src/checks/routes.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const backend = 'amplify/backend.ts';
const post = "orders.addMethod('POST', integration, customers);";
const get = "orders.addResource('{id}').addMethod('GET', integration, customers);";

/** As `api.url` gives it, or put together from the same parts. */
const address =
  /^https:\/\/\$\{[^}]*\}\.execute-api\.\$\{[^}]*\}\.(amazonaws\.com|\$\{[^}]*\})\/(\$\{[^}]*\}|[\w-]+)\/?$/;

export default defineExercise({
  id: 'bakery-counter',
  lesson: 'cdk-rest-callers',
  title: 'Orders at the counter',
  kind: 'extend',
  task: `
A bakery's REST API lists its breads to everybody, by \`GET /breads\`. Now customers order. In the same API, with the same function:

1. \`POST /orders\` takes an order, and \`GET /orders/{id}\` shows one. Both only with a token of the user pool.
2. \`GET /breads\` stays open, and no other route opens.
3. The app finds the API's address in \`amplify_outputs.json\`, as \`counterUrl\` in the part that is yours.
`,
  files: [backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'orders',
      sentence: 'POST /orders asks for a token of the user pool.',
      verify: routeIs('POST /orders', 'the user pool'),
    },
    {
      kind: 'backend',
      id: 'one-order',
      sentence: 'GET /orders/{id} does, too.',
      verify: all(
        routeIs('GET /orders/{id}', 'the user pool'),
        hasNone('AWS::ApiGateway::RestApi', 'REST API', 1),
      ),
    },
    {
      kind: 'backend',
      id: 'breads',
      sentence: 'GET /breads is open to anyone.',
      verify: routeIs('GET /breads', 'anyone'),
    },
    {
      kind: 'backend',
      id: 'address',
      sentence: 'The address of the API is in custom.counterUrl.',
      verify: hasOutput('custom.counterUrl', address, 'the address of the API'),
    },
  ],
  hints: [
    {
      id: 'wide-open',
      when: { stage: 'checks', check: 'orders', says: /open to anyone/ },
      text: 'Anyone can order in anyone’s name: a method without an authorizer is open. Its third value says who comes in.',
    },
    {
      id: 'not-by-signature',
      when: { stage: 'checks', check: 'orders', says: /signed request/ },
      text: 'That asks for a signature by IAM, which a guest of the identity pool has as well. The task wants a token of the user pool.',
    },
    {
      id: 'path-of-orders',
      when: { stage: 'checks', check: 'orders', says: /^The routes are/ },
      text: 'There is no `POST /orders` yet. `addResource` makes a step of a path, `addMethod` a method on it.',
    },
    {
      id: 'one-still-open',
      when: { stage: 'checks', check: 'one-order', says: /open to/ },
      text: 'One of the two is closed. A rule on a method is for that method alone.',
    },
    {
      id: 'one-api',
      when: { stage: 'checks', check: 'one-order', says: /RestApi/ },
      text: 'There are two APIs now, with two addresses. Orders belong below the root of the one that is there.',
    },
    {
      id: 'below-orders',
      when: { stage: 'checks', check: 'one-order' },
      text: 'One order lies a step below `/orders`, with a name in braces: what `addResource` returned has `addResource` too.',
    },
    {
      id: 'breads-for-all',
      when: { stage: 'checks', check: 'breads', says: /open to/ },
      text: 'Now breads are closed, too. Options of the whole API reach every method of it.',
    },
    {
      id: 'where-is-it',
      when: { stage: 'checks', check: 'address' },
      text: 'The app doesn’t find the API. Its construct knows its address; where do values of your own go?',
    },
    {
      id: 'route-too-many',
      when: { stage: 'checks', check: 'nothing-else', says: /is there, open to/ },
      text: 'There is an open route that nobody asked for. A proxy or `ANY` opens more than one method.',
    },
    {
      id: 'who-answers',
      when: { stage: 'checks', check: 'nothing-else', says: /No function answers/ },
      text: 'A route has another integration than breads have: the same function should answer.',
    },
    {
      id: 'authorizer-first',
      text: 'First an authorizer: `new CognitoUserPoolsAuthorizer(stack, name, { cognitoUserPools: [...] })` with the backend’s user pool.',
    },
    {
      id: 'with-each-method',
      text: 'Then `addMethod(method, integration, { authorizationType: AuthorizationType.COGNITO, authorizer })`, for both. The address is `api.url`.',
    },
  ],
  startFails: { stage: 'checks', check: 'orders' },
  mistakes: [
    {
      name: 'no-authorizer',
      edits: { [backend]: [[post, "orders.addMethod('POST', integration);"]] },
      brings: 'wide-open',
    },
    {
      name: 'second-forgotten',
      edits: { [backend]: [[get, "orders.addResource('{id}').addMethod('GET', integration);"]] },
      brings: 'one-still-open',
    },
    {
      name: 'by-iam',
      edits: {
        [backend]: [
          [post, "orders.addMethod('POST', integration, { authorizationType: AuthorizationType.IAM });"],
        ],
      },
      brings: 'not-by-signature',
    },
    {
      name: 'on-orders-itself',
      edits: { [backend]: [[get, "orders.addMethod('GET', integration, customers);"]] },
      brings: 'below-orders',
    },
    {
      name: 'no-address',
      edits: { [backend]: [['backend.addOutput({ custom: { counterUrl: api.url } });\n', '']] },
      brings: 'where-is-it',
    },
    {
      name: 'proxy-beside',
      edits: { [backend]: [[get, `${get}\napi.root.addProxy({ defaultIntegration: integration });`]] },
      trips: { stage: 'checks', check: 'nothing-else' },
      brings: 'route-too-many',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [backend]: [
          ['const orders = api.root', 'const booksPath = api.root'],
          [post, post.replace('orders', 'booksPath')],
          [get, get.replace('orders', 'booksPath')],
        ],
      },
    },
    {
      name: 'closed-by-the-path',
      edits: {
        [backend]: [
          [
            "api.root.addResource('orders')",
            "api.root.addResource('orders', { defaultMethodOptions: customers })",
          ],
          [post, "orders.addMethod('POST', integration);"],
          [get, "orders.addResource('{id}').addMethod('GET', integration);"],
        ],
      },
    },
    {
      name: 'with-cors-and-stage',
      edits: {
        [backend]: [
          [
            "new RestApi(stack, 'CounterApi')",
            "new RestApi(stack, 'CounterApi', {\n  deployOptions: { stageName: 'v1' },\n  defaultCorsPreflightOptions: { allowOrigins: ['https://bakery.example'] },\n})",
          ],
        ],
      },
    },
  ],
  freedoms: { free: ['resources/AWS::ApiGateway::RestApi', 'outputs/custom/counterUrl'] },
  why: `
A REST API knows nothing of the schema’s rules: what a method doesn’t ask for, isn’t asked. \`defaultMethodOptions\` on the
path is the safer way, since what is added below it later is closed as well.

API Gateway checks the token before the function runs, so nobody pays for calls that are refused.
`,
});
