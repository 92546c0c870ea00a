import { defineBackend } from '@aws-amplify/backend';
import { HttpApi, HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { auth } from './auth/resource';
import { desk } from './functions/resource';

const backend = defineBackend({ auth, desk });

const stack = backend.createStack('desk-api');
const integration = new HttpLambdaIntegration('Desk', backend.desk.resources.lambda);
const { userPool, userPoolClient } = backend.auth.resources;
const patients = new HttpUserPoolAuthorizer('Patients', userPool, { userPoolClients: [userPoolClient] });

const api = new HttpApi(stack, 'DeskApi', { defaultAuthorizer: patients });
api.addRoutes({
  path: '/hours',
  methods: [HttpMethod.GET],
  integration,
  authorizer: new HttpNoneAuthorizer(),
});
api.addRoutes({ path: '/visits', methods: [HttpMethod.POST], integration });
api.addRoutes({ path: '/visits/{id}', methods: [HttpMethod.DELETE], integration });
