import { defineBackend } from '@aws-amplify/backend';
import { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { auth } from './auth/resource';
import { counter } from './functions/resource';

const backend = defineBackend({ auth, counter });

const stack = backend.createStack('counter-api');
const api = new RestApi(stack, 'CounterApi');
const integration = new LambdaIntegration(backend.counter.resources.lambda);

api.root.addResource('breads').addMethod('GET', integration);

// TODO: orders, for customers who are signed in.
