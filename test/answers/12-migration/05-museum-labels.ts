import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const backend = 'amplify/backend.ts';
const region = 'const { region } = backend.data.stack;';
const source =
  "const translate = backend.data.addHttpDataSource('Translate', `https://translate.${region}.amazonaws.com`, {\n  authorizationConfig: { signingRegion: region, signingServiceName: 'translate' },\n});";
const right = `translate.grantPrincipal.addToPrincipalPolicy(
  new PolicyStatement({ actions: ['translate:TranslateText'], resources: ['*'] }),
);`;
const statement = "new PolicyStatement({ actions: ['translate:TranslateText'], resources: ['*'] })";
const iam = "import { PolicyStatement } from 'aws-cdk-lib/aws-iam';";
const handler = "a.handler.custom({ dataSource: 'Translate', entry: './translate-label.js' })";
const returns = '    .returns(a.string())\n';
const rule = `    .handler(${handler})\n    .authorization(allow => [allow.authenticated()]),`;
const ruleOf = (rules: string) => `    .handler(${handler})\n    .authorization(allow => ${rules}),`;

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Added to the API itself',
      edits: {
        [backend]: [
          ['backend.data.addHttpDataSource', 'backend.data.resources.graphqlApi.addHttpDataSource'],
        ],
      },
    },
    {
      what: 'The construct of the CDK',
      edits: {
        [backend]: [
          [iam, `import { HttpDataSource } from 'aws-cdk-lib/aws-appsync';\n${iam}`],
          [
            source,
            "const translate = new HttpDataSource(backend.data.stack, 'TranslateSource', {\n  api: backend.data.resources.graphqlApi,\n  name: 'Translate',\n  endpoint: `https://translate.${region}.amazonaws.com`,\n  authorizationConfig: { signingRegion: region, signingServiceName: 'translate' },\n});",
          ],
        ],
      },
    },
    {
      what: 'The region by its token',
      edits: {
        [backend]: [
          [iam, `import { Aws } from 'aws-cdk-lib';\n${iam}`],
          [region, 'const region = Aws.REGION;'],
        ],
      },
    },
    { what: 'The region written down', edits: { [backend]: [[region, "const region = 'eu-central-1';"]] } },
    {
      what: 'The statement as JSON',
      edits: {
        [backend]: [
          [
            statement,
            "PolicyStatement.fromJson({ Effect: 'Allow', Action: 'translate:TranslateText', Resource: '*' })",
          ],
        ],
      },
    },
    {
      what: 'A policy of its own',
      edits: {
        [backend]: [
          [iam, "import { type IRole, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';"],
          [
            right,
            `new Policy(backend.data.stack, 'MayTranslate', {\n  roles: [translate.grantPrincipal as IRole],\n  statements: [${statement}],\n});`,
          ],
        ],
      },
    },
    { what: 'The handler in a list', edits: { [data]: [[handler, `[${handler}]`]] } },
    { what: 'One rule without a list', edits: { [data]: [[rule, ruleOf('allow.authenticated()')]] } },
    { what: 'The user pool said', edits: { [data]: [[rule, ruleOf("[allow.authenticated('userPools')]")]] } },
    {
      what: 'Arguments in a constant, the other way round',
      edits: {
        [data]: [
          [
            'const schema',
            'const asked = { to: a.string().required(), text: a.string().required() };\n\nconst schema',
          ],
          ['.arguments({ text: a.string().required(), to: a.string().required() })', '.arguments(asked)'],
        ],
      },
    },
    { what: 'A slash behind the address', edits: { [backend]: [['.amazonaws.com`', '.amazonaws.com/`']] } },
    {
      what: 'Described',
      edits: {
        [backend]: [
          ['  authorizationConfig: {', "  description: 'Translates labels',\n  authorizationConfig: {"],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Another service', edits: { [backend]: [['https://translate.', 'https://comprehend.']] } },
    { what: 'Not encrypted', edits: { [backend]: [['https://', 'http://']] } },
    {
      what: 'A region that signs elsewhere',
      edits: { [backend]: [['signingRegion: region', "signingRegion: 'eu-west-1'"]] },
    },
    { what: 'No region in the address', edits: { [backend]: [['translate.${region}.', 'translate.']] } },
    { what: 'The word REGION', edits: { [backend]: [['translate.${region}.', 'translate.REGION.']] } },
    {
      what: 'The action’s name as a path',
      edits: { [backend]: [['.amazonaws.com`', '.amazonaws.com/TranslateText`']] },
    },
    {
      what: 'Signed for a service by another name',
      edits: { [backend]: [["signingServiceName: 'translate'", "signingServiceName: 'appsync'"]] },
    },
    {
      what: 'The service’s name with a capital',
      edits: { [backend]: [["signingServiceName: 'translate'", "signingServiceName: 'Translate'"]] },
    },
    {
      what: 'Two actions',
      edits: {
        [backend]: [
          [
            "actions: ['translate:TranslateText']",
            "actions: ['translate:TranslateText', 'translate:TranslateDocument']",
          ],
        ],
      },
    },
    {
      what: 'The right to people who are signed in',
      edits: { [backend]: [['translate.grantPrincipal', 'backend.auth.resources.authenticatedUserIamRole']] },
    },
    {
      what: 'Denied',
      edits: {
        [backend]: [
          [iam, "import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';"],
          ['({ actions:', '({ effect: Effect.DENY, actions:'],
        ],
      },
    },
    { what: 'A mutation', edits: { [data]: [['.query()', '.mutation()']] } },
    { what: 'A text in any case', edits: { [data]: [[returns, '    .returns(a.string().required())\n']] } },
    { what: 'A list of texts', edits: { [data]: [[returns, '    .returns(a.string().array())\n']] } },
    {
      what: 'An argument by a new name',
      edits: { [data]: [['to: a.string().required() }', 'language: a.string().required() }']] },
    },
    { what: 'Guests too', edits: { [data]: [[rule, ruleOf('[allow.authenticated(), allow.guest()]')]] } },
    {
      what: 'By an identity pool',
      edits: { [data]: [[rule, ruleOf("[allow.authenticated('identityPool')]")]] },
    },
    {
      what: 'On the table of the labels',
      edits: { [data]: [["dataSource: 'Translate'", "dataSource: a.ref('Label')"]] },
    },
    { what: 'On no data source', edits: { [data]: [["dataSource: 'Translate', ", '']] } },
    { what: 'Code that isn’t there', edits: { [data]: [['./translate-label.js', './translate.js']] } },
    {
      what: 'Other code',
      edits: { [data]: [['./translate-label.js', './echo.js']] },
      files: {
        'amplify/data/echo.js':
          "export const request = () => ({ method: 'GET', resourcePath: '/' });\nexport const response = ctx => ctx.args.text;\n",
      },
    },
  ],
};
