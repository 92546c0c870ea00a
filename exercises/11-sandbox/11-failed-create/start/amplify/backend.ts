import { defineBackend } from '@aws-amplify/backend';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { auth } from './auth/resource';

const backend = defineBackend({
  auth,
});

const files = backend.createStack('files');

new Bucket(files, 'Photos', {
  bucketName: 'learn-failed-create-photos',
});

// TODO: deploy it as it is, read why it fails, then fix it.
new Bucket(files, 'Videos', {
  bucketName: 'learn-failed-create-photos',
});
