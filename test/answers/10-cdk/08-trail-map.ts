import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const backend = 'amplify/backend.ts';
const see = `new Policy(stack, 'SeeTrails', {
  roles: [authenticatedUserIamRole, unauthenticatedUserIamRole],
  statements: [new PolicyStatement({ actions: ['geo:GetMap*'], resources: [map.attrArn] })],
});`;
const find = `new Policy(stack, 'FindHuts', {
  roles: [authenticatedUserIamRole],
  statements: [new PolicyStatement({ actions: ['geo:SearchPlaceIndexForText'], resources: [huts.attrArn] })],
});`;
const imports = 'import { Policy, PolicyStatement }';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Statements added to the roles',
      edits: {
        [backend]: [
          [imports, 'import { PolicyStatement }'],
          [
            see,
            "for (const role of [authenticatedUserIamRole, unauthenticatedUserIamRole]) {\n  role.addToPrincipalPolicy(new PolicyStatement({ actions: ['geo:GetMap*'], resources: [map.attrArn] }));\n}",
          ],
          [
            find,
            "authenticatedUserIamRole.addToPrincipalPolicy(\n  new PolicyStatement({ actions: ['geo:SearchPlaceIndexForText'], resources: [huts.attrArn] }),\n);",
          ],
        ],
      },
    },
    {
      what: 'The ARNs by the names of their types',
      edits: {
        [backend]: [
          ['[map.attrArn]', '[map.attrMapArn]'],
          ['[huts.attrArn]', '[huts.attrIndexArn]'],
        ],
      },
    },
    {
      what: 'The ARNs put together from the names',
      edits: {
        [backend]: [
          [
            '[map.attrArn]',
            "[stack.formatArn({ service: 'geo', resource: 'map', resourceName: map.mapName })]",
          ],
          [
            '[huts.attrArn]',
            '[`arn:aws:geo:${stack.region}:${stack.account}:place-index/${huts.indexName}`]',
          ],
        ],
      },
    },
    {
      what: 'A managed policy',
      edits: {
        [backend]: [
          [imports, 'import { ManagedPolicy, Policy, PolicyStatement }'],
          ["new Policy(stack, 'SeeTrails'", "new ManagedPolicy(stack, 'SeeTrails'"],
        ],
      },
    },
    {
      what: 'A CloudFormation policy',
      edits: {
        [backend]: [
          [imports, 'import { CfnPolicy, Policy, PolicyStatement }'],
          [
            find,
            "new CfnPolicy(stack, 'FindHuts', {\n  policyName: 'find-huts',\n  roles: [authenticatedUserIamRole.roleName],\n  policyDocument: {\n    Version: '2012-10-17',\n    Statement: [{ Effect: 'Allow', Action: 'geo:SearchPlaceIndexForText', Resource: huts.attrArn }],\n  },\n});",
          ],
        ],
      },
    },
    {
      what: 'Statements as JSON',
      edits: {
        [backend]: [
          [
            "new PolicyStatement({ actions: ['geo:GetMap*'], resources: [map.attrArn] })",
            "PolicyStatement.fromJson({ Sid: 'Map', Effect: 'Allow', Action: ['geo:GetMapTile', 'geo:GetMapGlyphs', 'geo:GetMapSprites', 'geo:GetMapStyleDescriptor'], Resource: map.attrArn })",
          ],
        ],
      },
    },
    {
      what: 'Attached afterwards',
      edits: {
        [backend]: [
          [
            find,
            "const search = new Policy(stack, 'FindHuts');\nsearch.addStatements(new PolicyStatement({ actions: ['geo:SearchPlaceIndexForText'], resources: [huts.attrArn] }));\nsearch.attachToRole(authenticatedUserIamRole);",
          ],
        ],
      },
    },
    {
      what: 'One statement for each action',
      edits: {
        [backend]: [
          [
            "[new PolicyStatement({ actions: ['geo:GetMap*'], resources: [map.attrArn] })]",
            "['Tile', 'Sprites', 'Glyphs', 'StyleDescriptor'].map(\n    what => new PolicyStatement({ actions: [`geo:GetMap${what}`], resources: [map.attrArn] }),\n  )",
          ],
        ],
      },
    },
    {
      what: 'The library is told of the map',
      edits: {
        [backend]: [
          [
            'export { huts, map };',
            "backend.addOutput({\n  geo: {\n    aws_region: stack.region,\n    maps: { items: { [map.mapName]: { style: 'VectorEsriTopographic' } }, default: map.mapName },\n  },\n});\nexport { huts, map };",
          ],
        ],
      },
    },
    {
      what: 'All of the map again for who is signed in',
      edits: {
        [backend]: [
          [
            "statements: [new PolicyStatement({ actions: ['geo:SearchPlaceIndexForText']",
            "statements: [new PolicyStatement({ actions: ['geo:GetMap*'], resources: [map.attrArn] }), new PolicyStatement({ actions: ['geo:SearchPlaceIndexForText']",
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'Three of four actions',
      edits: {
        [backend]: [["['geo:GetMap*']", "['geo:GetMapTile', 'geo:GetMapSprites', 'geo:GetMapGlyphs']"]],
      },
    },
    {
      what: 'Every kind of search',
      edits: { [backend]: [["'geo:SearchPlaceIndexForText'", "'geo:SearchPlaceIndex*'"]] },
    },
    { what: 'Every index', edits: { [backend]: [['[huts.attrArn]', "['*']"]] } },
    {
      what: 'Every map, by a pattern',
      edits: {
        [backend]: [
          ['[map.attrArn]', "[stack.formatArn({ service: 'geo', resource: 'map', resourceName: '*' })]"],
        ],
      },
    },
    {
      what: 'Maps whose names begin like this one',
      edits: { [backend]: [['[map.attrArn]', '[`${map.attrArn}*`]']] },
    },
    {
      what: 'The roles swapped',
      edits: {
        [backend]: [['  roles: [authenticatedUserIamRole],', '  roles: [unauthenticatedUserIamRole],']],
      },
    },
    {
      what: 'The map for guests only',
      edits: {
        [backend]: [
          ['[authenticatedUserIamRole, unauthenticatedUserIamRole]', '[unauthenticatedUserIamRole]'],
        ],
      },
    },
    {
      what: 'The newer maps of Amazon Location, for guests',
      edits: {
        [backend]: [
          [
            find,
            `${find}\nnew Policy(stack, 'NewMaps', {\n  roles: [unauthenticatedUserIamRole],\n  statements: [new PolicyStatement({ actions: ['geo-maps:*'], resources: ['*'] })],\n});`,
          ],
        ],
      },
    },
    {
      what: 'All but deleting',
      edits: {
        [backend]: [
          [
            "{ actions: ['geo:GetMap*'], resources: [map.attrArn] }",
            "{ notActions: ['geo:DeleteMap'], resources: [map.attrArn] }",
          ],
        ],
      },
    },
    {
      what: 'Refused in place of allowed',
      edits: {
        [backend]: [
          [imports, 'import { Effect, Policy, PolicyStatement }'],
          ["{ actions: ['geo:GetMap*']", "{ effect: Effect.DENY, actions: ['geo:GetMap*']"],
        ],
      },
    },
    {
      what: 'Another style for the map',
      edits: { [backend]: [["'VectorEsriTopographic'", "'VectorEsriNavigation'"]] },
    },
    {
      what: 'Another source for the index',
      edits: { [backend]: [["dataSource: 'Esri'", "dataSource: 'Here'"]] },
    },
    {
      what: 'The old line kept for who is signed in',
      edits: {
        [backend]: [
          [
            find,
            "new Policy(stack, 'Location', {\n  roles: [authenticatedUserIamRole],\n  statements: [new PolicyStatement({ actions: ['geo:*'], resources: ['*'] })],\n});",
          ],
        ],
      },
    },
    { what: 'The search on the map', edits: { [backend]: [['[huts.attrArn]', '[map.attrArn]']] } },
    { what: 'The names for the ARNs', edits: { [backend]: [['[map.attrArn]', '[map.ref]']] } },
    {
      what: 'The wide policy as a managed one',
      edits: {
        [backend]: [
          [imports, 'import { ManagedPolicy, Policy, PolicyStatement }'],
          [
            find,
            `${find}\nnew ManagedPolicy(stack, 'Location', {\n  roles: [unauthenticatedUserIamRole],\n  statements: [new PolicyStatement({ actions: ['geo:*'], resources: ['*'] })],\n});`,
          ],
        ],
      },
    },
  ],
};
