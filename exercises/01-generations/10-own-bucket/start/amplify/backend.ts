import { defineBackend } from '@aws-amplify/backend';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { auth } from './auth/resource';
import { data } from './data/resource';

const backend = defineBackend({
  auth,
  data,
});

// TODO: a stack of your own, and in it a bucket that keeps old versions.
// new Bucket(where, 'Exports', { ... })
