import { defineBackend } from '@aws-amplify/backend';
import {
  AuthorizationType,
  CognitoUserPoolsAuthorizer,
  LambdaIntegration,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { auth } from './auth/resource';
import { desk } from './functions/resource';

const backend = defineBackend({ auth, desk });

const stack = backend.createStack('desk-api');
const integration = new LambdaIntegration(backend.desk.resources.lambda);
const patients = {
  authorizationType: AuthorizationType.COGNITO,
  authorizer: new CognitoUserPoolsAuthorizer(stack, 'Patients', {
    cognitoUserPools: [backend.auth.resources.userPool],
  }),
};

const api = new RestApi(stack, 'DeskApi', { defaultMethodOptions: patients });
api.root.addResource('hours').addMethod('GET', integration, { authorizationType: AuthorizationType.NONE });
const visits = api.root.addResource('visits');
visits.addMethod('POST', integration);
visits.addResource('{id}').addMethod('DELETE', integration);
