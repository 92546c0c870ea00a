import { defineBackend } from '@aws-amplify/backend';
import {
  AuthorizationType,
  CognitoUserPoolsAuthorizer,
  LambdaIntegration,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { auth } from './auth/resource';
import { counter } from './functions/resource';

const backend = defineBackend({ auth, counter });

const stack = backend.createStack('counter-api');
const api = new RestApi(stack, 'CounterApi');
const integration = new LambdaIntegration(backend.counter.resources.lambda);

api.root.addResource('breads').addMethod('GET', integration);

const customers = {
  authorizationType: AuthorizationType.COGNITO,
  authorizer: new CognitoUserPoolsAuthorizer(stack, 'Customers', {
    cognitoUserPools: [backend.auth.resources.userPool],
  }),
};
const orders = api.root.addResource('orders');
orders.addMethod('POST', integration, customers);
orders.addResource('{id}').addMethod('GET', integration, customers);

backend.addOutput({ custom: { counterUrl: api.url } });
