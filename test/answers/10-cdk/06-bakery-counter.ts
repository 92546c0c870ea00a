import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const backend = 'amplify/backend.ts';
const post = "orders.addMethod('POST', integration, customers);";
const get = "orders.addResource('{id}').addMethod('GET', integration, customers);";
const breads = "api.root.addResource('breads').addMethod('GET', integration);";
const url = 'counterUrl: api.url';
const imports = '  LambdaIntegration,\n';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The authorizer as a CloudFormation construct',
      edits: {
        [backend]: [
          ['  CognitoUserPoolsAuthorizer,\n', '  CfnAuthorizer,\n'],
          [
            "authorizer: new CognitoUserPoolsAuthorizer(stack, 'Customers', {\n    cognitoUserPools: [backend.auth.resources.userPool],\n  }),",
            "authorizer: {\n    authorizerId: new CfnAuthorizer(stack, 'Customers', {\n      name: 'customers',\n      type: 'COGNITO_USER_POOLS',\n      identitySource: 'method.request.header.Authorization',\n      restApiId: api.restApiId,\n      providerArns: [backend.auth.resources.userPool.userPoolArn],\n    }).ref,\n  },",
          ],
        ],
      },
    },
    {
      what: 'The path in one text',
      edits: {
        [backend]: [
          [get, "api.root.resourceForPath('/orders/{id}').addMethod('GET', integration, customers);"],
        ],
      },
    },
    {
      what: 'The whole API closed, breads open',
      files: {
        [backend]: `import { defineBackend } from '@aws-amplify/backend';
import { AuthorizationType, CognitoUserPoolsAuthorizer, LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { auth } from './auth/resource';
import { counter } from './functions/resource';

const backend = defineBackend({ auth, counter });
const stack = backend.createStack('counter-api');
const authorizer = new CognitoUserPoolsAuthorizer(stack, 'Customers', {
  cognitoUserPools: [backend.auth.resources.userPool],
});
const api = new RestApi(stack, 'CounterApi', {
  defaultIntegration: new LambdaIntegration(backend.counter.resources.lambda),
  defaultMethodOptions: { authorizer, authorizationType: AuthorizationType.COGNITO },
});
api.root.addResource('breads').addMethod('GET', undefined, { authorizationType: AuthorizationType.NONE });
const orders = api.root.addResource('orders');
orders.addMethod('POST');
orders.addResource('{id}').addMethod('GET');
backend.addOutput({ custom: { counterUrl: api.url } });
`,
      },
    },
    {
      what: 'The authorizer alone, which says its type',
      edits: {
        [backend]: [
          ['  authorizationType: AuthorizationType.COGNITO,\n', ''],
          ['  AuthorizationType,\n', ''],
        ],
      },
    },
    { what: 'Methods in small letters', edits: { [backend]: [[post, post.replace('POST', 'post')]] } },
    {
      what: 'Browsers may ask on the path of orders',
      edits: {
        [backend]: [
          [post, `orders.addCorsPreflight({ allowOrigins: ['https://bakery.example'] });\n${post}`],
        ],
      },
    },
    {
      what: 'The address put together',
      edits: {
        [backend]: [
          [
            url,
            'counterUrl: `https://${api.restApiId}.execute-api.${stack.region}.amazonaws.com/${api.deploymentStage.stageName}/`',
          ],
        ],
      },
    },
    {
      what: 'The address of the root',
      edits: { [backend]: [[url, "counterUrl: api.urlForPath('/'), counterName: api.restApiName"]] },
    },
    {
      what: 'Access tokens, by a scope',
      edits: {
        [backend]: [
          [
            '  authorizer: new',
            "  authorizationScopes: ['aws.cognito.signin.user.admin'],\n  authorizer: new",
          ],
        ],
      },
    },
    {
      what: 'An integration of its own for orders',
      edits: {
        [backend]: [
          [
            post,
            post.replace(
              'integration',
              'new LambdaIntegration(backend.counter.resources.lambda, { proxy: true })',
            ),
          ],
        ],
      },
    },
    {
      what: 'A body that has to be there',
      edits: {
        [backend]: [
          [
            post,
            "orders.addMethod('POST', integration, {\n  ...customers,\n  requestValidatorOptions: { validateRequestParameters: true },\n  requestParameters: { 'method.request.querystring.day': true },\n});",
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The authorizer made and not passed',
      edits: {
        [backend]: [
          [post, "orders.addMethod('POST', integration, { authorizationType: AuthorizationType.NONE });"],
          [
            get,
            "orders.addResource('{id}').addMethod('GET', integration, { authorizationType: AuthorizationType.NONE });",
          ],
        ],
      },
    },
    {
      what: 'An API key',
      edits: { [backend]: [[post, "orders.addMethod('POST', integration, { apiKeyRequired: true });"]] },
    },
    {
      what: 'Tokens of a pool that nobody signs in to',
      edits: {
        [backend]: [
          ['import { auth }', "import { UserPool } from 'aws-cdk-lib/aws-cognito';\nimport { auth }"],
          ['[backend.auth.resources.userPool]', "[new UserPool(stack, 'Customers2')]"],
        ],
      },
    },
    {
      what: 'Orders answered by no function',
      edits: {
        [backend]: [
          [imports, `${imports}  MockIntegration,\n`],
          [post, post.replace('integration', 'new MockIntegration()')],
        ],
      },
    },
    { what: 'The name without braces', edits: { [backend]: [["'{id}'", "'id'"]] } },
    { what: 'The singular', edits: { [backend]: [["addResource('orders')", "addResource('order')"]] } },
    {
      what: 'The list of all orders, open',
      edits: { [backend]: [[get, `${get}\norders.addMethod('GET', integration);`]] },
    },
    { what: 'Any method of one order', edits: { [backend]: [[get, get.replace("'GET'", "'ANY'")]] } },
    {
      what: 'The methods swapped',
      edits: {
        [backend]: [
          [post, post.replace('POST', 'GET')],
          [get, get.replace('GET', 'POST')],
        ],
      },
    },
    { what: 'The ARN for the address', edits: { [backend]: [[url, 'counterUrl: api.arnForExecuteApi()']] } },
    {
      what: 'An address typed in',
      edits: { [backend]: [[url, "counterUrl: 'https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod/'"]] },
    },
    {
      what: 'The address in a part of its own',
      edits: { [backend]: [[url, 'bakery: { counterUrl: api.url }']] },
    },
    {
      what: 'Breads closed with the rest',
      edits: {
        [backend]: [
          [breads, ''],
          [post, `api.root.addResource('breads').addMethod('GET', integration, customers);\n${post}`],
        ],
      },
    },
    { what: 'Breads gone', edits: { [backend]: [[breads, '']] } },
    {
      what: 'A second API, whose address nobody hears',
      edits: {
        [backend]: [['const orders = api.root', "const orders = new RestApi(stack, 'OrdersApi').root"]],
      },
    },
  ],
};
