import { all } from '../../../src/checks/claim.ts';
import { hasNone, hasResource } from '../../../src/checks/resources.ts';
import { routeIs } from '../../../src/checks/routes.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const backend = 'amplify/backend.ts';
const client = ', { userPoolClients: [userPoolClient] }';
const open = '  authorizer: new HttpNoneAuthorizer(),\n';
const withDefault = "new HttpApi(stack, 'DeskApi', { defaultAuthorizer: patients })";

export default defineExercise({
  id: 'clinic-http',
  lesson: 'cdk-http',
  title: 'The same desk for less',
  kind: 'refactor',
  task: `
A clinic's desk is a REST API, and uses nothing that only a REST API has. An HTTP API does the same and costs less a
request. Rewrite it, with the same meaning:

- the same three routes and no others, to the same function;
- each open to the same callers as before. The tokens are those that the backend's own app client gets;
- the REST API is gone.
`,
  files: [backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'hours',
      sentence: 'GET /hours is open to anyone, by an HTTP API with a stage.',
      verify: all(
        routeIs('GET /hours', 'anyone', 'HTTP'),
        hasResource({ type: 'AWS::ApiGatewayV2::Stage', what: 'a stage of the API' }),
      ),
    },
    {
      kind: 'backend',
      id: 'visits',
      sentence: 'POST /visits asks for a token of the user pool.',
      verify: routeIs('POST /visits', 'the user pool', 'HTTP'),
    },
    {
      kind: 'backend',
      id: 'one-visit',
      sentence: 'DELETE /visits/{id} does, too.',
      verify: routeIs('DELETE /visits/{id}', 'the user pool', 'HTTP'),
    },
    {
      kind: 'backend',
      id: 'rest-gone',
      sentence: 'There is no REST API any more.',
      verify: hasNone('AWS::ApiGateway::RestApi', 'REST API'),
    },
    {
      kind: 'backend',
      id: 'own-client',
      sentence: 'No app client was made besides the backend’s own.',
      verify: hasNone('AWS::Cognito::UserPoolClient', 'app client', 1),
    },
  ],
  hints: [
    {
      id: 'not-begun',
      when: { stage: 'checks', check: 'hours', says: /HTTP API has/ },
      text: 'There is no HTTP API with a route yet. `HttpApi` comes from `aws-cdk-lib/aws-apigatewayv2`.',
    },
    {
      id: 'hours-closed',
      when: { stage: 'checks', check: 'hours', says: /open to/ },
      text: 'Before, everybody could ask for the hours. With a default authorizer, an open route has to say that it is open.',
    },
    {
      id: 'no-stage',
      when: { stage: 'checks', check: 'hours', says: /Stage/ },
      text: 'Without a stage, nobody can call the API. An `HttpApi` makes one, unless you say otherwise.',
    },
    {
      id: 'hours-elsewhere',
      when: { stage: 'checks', check: 'hours' },
      text: 'Of a route in an HTTP API, the whole path stands in one text, from `/` on.',
    },
    {
      id: 'other-tokens',
      when: { stage: 'checks', check: 'visits', says: /tokens that/ },
      text: 'It takes tokens, and not those of the app: the issuer is the backend’s user pool, and the audience the id of its app client.',
    },
    {
      id: 'visits-open',
      when: { stage: 'checks', check: 'visits', says: /open to/ },
      text: 'The REST API closed each method by default. Is there an authorizer for this route?',
    },
    {
      id: 'visits-missing',
      when: { stage: 'checks', check: 'visits' },
      text: 'Which path and which method was this in the tree of the REST API?',
    },
    {
      id: 'cancel-open',
      when: { stage: 'checks', check: 'one-visit', says: /open to/ },
      text: 'Anyone can cancel anyone’s visit now. It was closed before, by the default of the API.',
    },
    {
      id: 'cancel-missing',
      when: { stage: 'checks', check: 'one-visit' },
      text: 'The third route: a step below `/visits`, with a name in braces.',
    },
    {
      id: 'two-desks',
      when: { stage: 'checks', check: 'rest-gone' },
      text: 'Both are there. The old one has to go, with all that served it.',
    },
    {
      id: 'whose-tokens',
      when: { stage: 'checks', check: 'own-client' },
      text: 'A second app client was made: for it, and for no other, the authorizer would take tokens. The authorizer’s options can name the client that is there.',
    },
    {
      id: 'route-too-many',
      when: { stage: 'checks', check: 'nothing-else', says: /route/ },
      text: 'The routes aren’t the same three with the same function behind them. Compare method, path and integration with the old ones.',
    },
    {
      id: 'three-imports',
      text: 'Three packages take part: `aws-apigatewayv2` for the API, `aws-apigatewayv2-authorizers` and `aws-apigatewayv2-integrations`.',
    },
    {
      id: 'default-and-none',
      text: 'The nearest to the old code is `defaultAuthorizer` in the API’s options, and `new HttpNoneAuthorizer()` for the hours.',
    },
  ],
  startFails: { stage: 'checks', check: 'hours' },
  mistakes: [
    {
      name: 'client-of-its-own',
      edits: {
        [backend]: [
          [client, ''],
          ['const { userPool, userPoolClient }', 'const { userPool }'],
        ],
      },
      brings: 'whose-tokens',
    },
    { name: 'hours-closed', edits: { [backend]: [[open, '']] }, brings: 'hours-closed' },
    {
      name: 'all-open',
      edits: {
        [backend]: [
          [withDefault, "new HttpApi(stack, 'DeskApi')"],
          [open, ''],
        ],
      },
      brings: 'visits-open',
    },
    {
      name: 'one-method-for-both',
      edits: { [backend]: [["path: '/visits/{id}'", "path: '/visits/id'"]] },
      brings: 'cancel-missing',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [backend]: [
          [withDefault, "new HttpApi(stack, 'DeskApi', { apiName: 'myHttpApi', createDefaultStage: true })"],
          [open, ''],
          [
            'methods: [HttpMethod.POST], integration',
            'methods: [HttpMethod.POST], integration, authorizer: patients',
          ],
          [
            'methods: [HttpMethod.DELETE], integration',
            'methods: [HttpMethod.DELETE], integration, authorizer: patients',
          ],
          ['HttpApi, HttpMethod, HttpNoneAuthorizer }', 'HttpApi, HttpMethod }'],
        ],
      },
    },
    {
      name: 'jwt-authorizer',
      edits: {
        [backend]: [
          ['import { HttpUserPoolAuthorizer }', 'import { HttpJwtAuthorizer }'],
          [
            "new HttpUserPoolAuthorizer('Patients', userPool, { userPoolClients: [userPoolClient] })",
            "new HttpJwtAuthorizer('Patients', `https://cognito-idp.${stack.region}.amazonaws.com/${userPool.userPoolId}`, {\n  jwtAudience: [userPoolClient.userPoolClientId],\n})",
          ],
        ],
      },
    },
  ],
  freedoms: {
    // The same three routes, and no other.
    extra: ['models', 'types', 'attributes', 'groups', 'resources', 'permissions', 'outputs', 'tags'],
    free: ['resources/AWS::ApiGatewayV2::Api', 'resources/AWS::ApiGatewayV2::Authorizer'],
  },
  why: `
A default that closes, and one route that says it is open: so a route that somebody adds next year is closed. Without
\`userPoolClients\` the CDK makes an app client for the API, and the tokens of the real app are refused.

Had the handler read \`httpMethod\` or the claims, it would have had to change: the HTTP API’s event is another one.
`,
});
