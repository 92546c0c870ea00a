/** What to do about directives that the Gen 2 schema has no equal for. */
export const unsupportedDirectives: Readonly<Record<string, string>> = {
  searchable:
    'Stream the table into OpenSearch in amplify/backend.ts and add a custom query with a JavaScript resolver: docs.amplify.aws, "Search and aggregate queries".',
  http: 'Add the service with backend.data.addHttpDataSource(...) in amplify/backend.ts, and give this operation .handler(a.handler.custom({ dataSource, entry })).',
  predictions:
    'Call Amazon Translate, Polly or Rekognition from a function, or as an HTTP data source: docs.amplify.aws, "Connect to AI services".',
  mapsTo:
    'It kept the table of a renamed model. To keep that table, see migratedAmplifyGen1DynamoDbTableMappings of defineData.',
  versioned: 'Optimistic locking is a field of your own: compare it in a condition when you update.',
  deprecated: 'Say it in a comment.',
  refersTo:
    'For models on a SQL database, generate the schema: npx ampx generate schema-from-database --connection-uri-secret SECRET --out amplify/data/schema.sql.ts.',
  sql: 'For models on a SQL database, generate the schema: npx ampx generate schema-from-database --connection-uri-secret SECRET --out amplify/data/schema.sql.ts.',
  aws_auth: 'Say who may do it with .authorization(...).',
  aws_api_key: 'Say who may do it with .authorization(allow => [allow.publicApiKey()]).',
  aws_iam: "Say who may do it with .authorization(allow => [allow.authenticated('identityPool')]).",
  aws_oidc: "Say who may do it with .authorization(allow => [allow.authenticated('oidc')]).",
  aws_lambda: 'Say who may do it with .authorization(allow => [allow.custom()]).',
  aws_cognito_user_pools: 'Say who may do it with .authorization(allow => [allow.authenticated()]).',
  aws_subscribe: 'Write a custom subscription: a.subscription().for(...).',
  default: 'Set the value where you create the record.',
  key: 'Write @primaryKey or @index, or bring the schema up to date: amplify migrate api.',
  connection: 'Write @hasMany, @hasOne or @belongsTo, or bring the schema up to date: amplify migrate api.',
  function: 'Make it a query with a.handler.function(...).',
  auth: 'Give the rule to the model, or to the operation.',
};

/** What to do about a directive that nobody knows. */
export const unknownDirective = 'Amplify does not know this directive: leave it out, or do it in a resolver.';
