import { defineFunction } from '@aws-amplify/backend';
import { Duration } from 'aws-cdk-lib';
import { Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';

export const forecast = defineFunction(
  scope =>
    new Lambda(scope, 'fn-forecast', {
      runtime: Runtime.PYTHON_3_13,
      handler: 'index.handler',
      code: Code.fromAsset('amplify/functions/forecast/code'),
      timeout: Duration.seconds(20),
      memorySize: 512,
    }),
);
