import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const backend = 'amplify/backend.ts';
const open = '  authorizer: new HttpNoneAuthorizer(),\n';
const withDefault = "new HttpApi(stack, 'DeskApi', { defaultAuthorizer: patients })";
const patients = "new HttpUserPoolAuthorizer('Patients', userPool, { userPoolClients: [userPoolClient] })";
const visits = "api.addRoutes({ path: '/visits', methods: [HttpMethod.POST], integration });";
const visit = "api.addRoutes({ path: '/visits/{id}', methods: [HttpMethod.DELETE], integration });";
const authorizers = "import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';";
const jwt = "import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';";
const issuer = '`https://cognito-idp.${stack.region}.amazonaws.com/${userPool.userPoolId}`';
const http = 'HttpApi, HttpMethod, HttpNoneAuthorizer }';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'An authorizer with each route, in a loop',
      edits: {
        [backend]: [
          [withDefault, "new HttpApi(stack, 'DeskApi')"],
          [
            visits,
            "for (const [path, method] of [['/visits', HttpMethod.POST], ['/visits/{id}', HttpMethod.DELETE]] as const) {\n  api.addRoutes({ path, methods: [method], integration, authorizer: patients });\n}",
          ],
          [`\n${visit}`, ''],
        ],
      },
    },
    {
      what: 'Routes as constructs',
      edits: {
        [backend]: [
          [http, 'HttpApi, HttpMethod, HttpNoneAuthorizer, HttpRoute, HttpRouteKey }'],
          [
            visits,
            "new HttpRoute(stack, 'Visits', { httpApi: api, routeKey: HttpRouteKey.with('/visits', HttpMethod.POST), integration, authorizer: patients });",
          ],
          [
            visit,
            "new HttpRoute(stack, 'Visit', { httpApi: api, routeKey: HttpRouteKey.with('/visits/{id}', HttpMethod.DELETE), integration, authorizer: patients });",
          ],
        ],
      },
    },
    {
      what: 'A stage of its own',
      edits: {
        [backend]: [
          [http, 'HttpApi, HttpMethod, HttpNoneAuthorizer, HttpStage }'],
          [
            withDefault,
            "new HttpApi(stack, 'DeskApi', { defaultAuthorizer: patients, createDefaultStage: false })",
          ],
          [
            visit,
            `${visit}\nnew HttpStage(stack, 'Prod', { httpApi: api, stageName: 'prod', autoDeploy: true });`,
          ],
        ],
      },
    },
    {
      what: 'With CORS',
      edits: {
        [backend]: [
          [http, 'CorsHttpMethod, HttpApi, HttpMethod, HttpNoneAuthorizer }'],
          [
            withDefault,
            "new HttpApi(stack, 'DeskApi', {\n  defaultAuthorizer: patients,\n  corsPreflight: { allowOrigins: ['https://clinic.example'], allowMethods: [CorsHttpMethod.ANY] },\n})",
          ],
        ],
      },
    },
    {
      what: 'Region and header said',
      edits: {
        [backend]: [
          [
            patients,
            "new HttpUserPoolAuthorizer('Patients', userPool, {\n  userPoolRegion: stack.region,\n  identitySource: ['$request.header.Authorization'],\n  userPoolClients: [userPoolClient],\n})",
          ],
        ],
      },
    },
    {
      what: 'The pool’s name as the issuer of tokens',
      edits: {
        [backend]: [
          [authorizers, jwt],
          [
            patients,
            "new HttpJwtAuthorizer('Patients', `https://${userPool.userPoolProviderName}`, {\n  jwtAudience: [userPoolClient.userPoolClientId],\n})",
          ],
        ],
      },
    },
    {
      what: 'An integration for each route',
      edits: {
        [backend]: [
          [
            visit,
            visit.replace(
              'integration',
              "integration: new HttpLambdaIntegration('Cancel', backend.desk.resources.lambda)",
            ),
          ],
        ],
      },
    },
    {
      what: 'The address as an output',
      edits: {
        [backend]: [[visit, `${visit}\nbackend.addOutput({ custom: { deskUrl: api.apiEndpoint } });`]],
      },
    },
    {
      what: 'Clients as they are in the backend',
      edits: {
        [backend]: [
          ['const { userPool, userPoolClient } = backend.auth.resources;\n', ''],
          [
            patients,
            "new HttpUserPoolAuthorizer('Patients', backend.auth.resources.userPool, { userPoolClients: [backend.auth.resources.userPoolClient] })",
          ],
        ],
      },
    },
    {
      what: 'CloudFormation constructs',
      files: {
        [backend]: `import { defineBackend } from '@aws-amplify/backend';
import { CfnApi, CfnAuthorizer, CfnIntegration, CfnRoute, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { auth } from './auth/resource';
import { desk } from './functions/resource';

const backend = defineBackend({ auth, desk });
const stack = backend.createStack('desk-api');
const { lambda } = backend.desk.resources;
const { userPool, userPoolClient } = backend.auth.resources;
const api = new CfnApi(stack, 'DeskApi', { name: 'desk', protocolType: 'HTTP' });
new CfnStage(stack, 'Stage', { apiId: api.ref, stageName: '$default', autoDeploy: true });
const integration = new CfnIntegration(stack, 'Desk', {
  apiId: api.ref,
  integrationType: 'AWS_PROXY',
  integrationUri: lambda.functionArn,
  payloadFormatVersion: '2.0',
});
lambda.addPermission('CallsDesk', {
  principal: new ServicePrincipal('apigateway.amazonaws.com'),
  sourceArn: stack.formatArn({ service: 'execute-api', resource: api.ref, resourceName: '*/*' }),
  scope: stack,
});
const patients = new CfnAuthorizer(stack, 'Patients', {
  apiId: api.ref,
  name: 'patients',
  authorizerType: 'JWT',
  identitySource: ['$request.header.Authorization'],
  jwtConfiguration: {
    issuer: \`https://cognito-idp.\${stack.region}.amazonaws.com/\${userPool.userPoolId}\`,
    audience: [userPoolClient.userPoolClientId],
  },
});
const target = \`integrations/\${integration.ref}\`;
const closed = { authorizationType: 'JWT', authorizerId: patients.ref };
new CfnRoute(stack, 'Hours', { apiId: api.ref, target, routeKey: 'GET /hours' });
new CfnRoute(stack, 'Visits', { apiId: api.ref, target, routeKey: 'POST /visits', ...closed });
new CfnRoute(stack, 'Visit', { apiId: api.ref, target, routeKey: 'DELETE /visits/{id}', ...closed });
`,
      },
    },
  ],
  wrong: [
    {
      what: 'Visits can be read, too',
      edits: { [backend]: [['[HttpMethod.POST]', '[HttpMethod.POST, HttpMethod.GET]']] },
    },
    { what: 'Any method on visits', edits: { [backend]: [['[HttpMethod.POST]', '[HttpMethod.ANY]']] } },
    { what: 'All that lies below visits', edits: { [backend]: [["'/visits/{id}'", "'/visits/{id+}'"]] } },
    {
      what: 'A route for everything by default',
      edits: {
        [backend]: [
          [
            '{ defaultAuthorizer: patients }',
            '{ defaultAuthorizer: patients, defaultIntegration: integration }',
          ],
        ],
      },
    },
    {
      what: 'Signed requests',
      edits: {
        [backend]: [
          [authorizers, "import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';"],
          [patients, 'new HttpIamAuthorizer()'],
          ['const { userPool, userPoolClient } = backend.auth.resources;\n', ''],
        ],
      },
    },
    {
      what: 'The pool for the audience',
      edits: {
        [backend]: [
          [authorizers, jwt],
          [patients, `new HttpJwtAuthorizer('Patients', ${issuer}, { jwtAudience: [userPool.userPoolId] })`],
          ['const { userPool, userPoolClient }', 'const { userPool }'],
        ],
      },
    },
    {
      what: 'An audience typed in',
      edits: {
        [backend]: [
          [authorizers, jwt],
          [patients, `new HttpJwtAuthorizer('Patients', ${issuer}, { jwtAudience: ['clinic-desk'] })`],
          ['const { userPool, userPoolClient }', 'const { userPool }'],
        ],
      },
    },
    {
      what: 'Tokens of another company',
      edits: {
        [backend]: [
          [authorizers, jwt],
          [
            patients,
            "new HttpJwtAuthorizer('Patients', 'https://accounts.google.com', { jwtAudience: [userPoolClient.userPoolClientId] })",
          ],
          ['const { userPool, userPoolClient }', 'const { userPoolClient }'],
        ],
      },
    },
    {
      what: 'A client made beside',
      edits: { [backend]: [['[userPoolClient] }', "[userPoolClient, userPool.addClient('Desk')] }"]] },
    },
    {
      what: 'No stage, so no address',
      edits: {
        [backend]: [
          ['{ defaultAuthorizer: patients }', '{ defaultAuthorizer: patients, createDefaultStage: false }'],
        ],
      },
    },
    {
      what: 'Answered by a page of the net',
      edits: {
        [backend]: [
          ['import { HttpLambdaIntegration }', 'import { HttpLambdaIntegration, HttpUrlIntegration }'],
          [
            visit,
            visit.replace(
              'integration',
              "integration: new HttpUrlIntegration('Visit', 'https://clinic.example/visits')",
            ),
          ],
        ],
      },
    },
    {
      what: 'Open by default, and only one closed',
      edits: {
        [backend]: [
          ['{ defaultAuthorizer: patients }', '{ defaultAuthorizer: new HttpNoneAuthorizer() }'],
          [visits, visits.replace('integration }', 'integration, authorizer: patients }')],
        ],
      },
    },
    { what: 'The paths without the first slash', edits: { [backend]: [["'/visits',", "'visits',"]] } },
    {
      what: 'The name without braces at its end',
      edits: { [backend]: [["'/visits/{id}'", "'/visits/:id'"]] },
    },
    {
      what: 'The old API stays for the hours',
      edits: {
        [backend]: [
          [
            'import { auth }',
            "import { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';\nimport { auth }",
          ],
          [
            visit,
            `${visit}\nnew RestApi(stack, 'Old').root.addResource('hours').addMethod('GET', new LambdaIntegration(backend.desk.resources.lambda));`,
          ],
        ],
      },
    },
    {
      what: 'Hours for patients only, since none is forgotten',
      edits: {
        [backend]: [
          [open, '  authorizer: patients,\n'],
          [http, 'HttpApi, HttpMethod }'],
        ],
      },
    },
  ],
};
