import { defineBackend } from '@aws-amplify/backend';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { auth } from './auth/resource';
import { data } from './data/resource';

export const backend = defineBackend({ auth, data });

const { region } = backend.data.stack;
const translate = backend.data.addHttpDataSource('Translate', `https://translate.${region}.amazonaws.com`, {
  authorizationConfig: { signingRegion: region, signingServiceName: 'translate' },
});
translate.grantPrincipal.addToPrincipalPolicy(
  new PolicyStatement({ actions: ['translate:TranslateText'], resources: ['*'] }),
);
