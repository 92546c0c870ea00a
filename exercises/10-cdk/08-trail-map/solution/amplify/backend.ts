import { defineBackend } from '@aws-amplify/backend';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnMap, CfnPlaceIndex } from 'aws-cdk-lib/aws-location';
import { auth } from './auth/resource';

const backend = defineBackend({ auth });
const stack = backend.createStack('trails');
const { authenticatedUserIamRole, unauthenticatedUserIamRole } = backend.auth.resources;

const map = new CfnMap(stack, 'Trails', {
  mapName: `${stack.stackName}-trails`,
  configuration: { style: 'VectorEsriTopographic' },
});
const huts = new CfnPlaceIndex(stack, 'Huts', {
  indexName: `${stack.stackName}-huts`,
  dataSource: 'Esri',
});

new Policy(stack, 'SeeTrails', {
  roles: [authenticatedUserIamRole, unauthenticatedUserIamRole],
  statements: [new PolicyStatement({ actions: ['geo:GetMap*'], resources: [map.attrArn] })],
});
new Policy(stack, 'FindHuts', {
  roles: [authenticatedUserIamRole],
  statements: [new PolicyStatement({ actions: ['geo:SearchPlaceIndexForText'], resources: [huts.attrArn] })],
});

export { huts, map };
