import { cognitoIdentity } from '../cognito/identity-pools-service.ts';
import { cognitoIdp } from '../cognito/user-pools-service.ts';
import { amplify } from './amplify.ts';
import { appsync } from './appsync.ts';
import { cloudformation } from './cloudformation.ts';
import { lambda } from './lambda.ts';
import { logs } from './logs.ts';
import { s3 } from './s3.ts';
import type { Service } from './service.ts';
import { ssm } from './ssm.ts';
import { sts } from './sts.ts';

export const SERVICES: readonly Service[] = [
  sts,
  ssm,
  s3,
  cloudformation,
  appsync,
  lambda,
  logs,
  amplify,
  cognitoIdp,
  cognitoIdentity,
];
