import { buildSchema, introspectionFromSchema } from 'graphql';

/** What AppSync knows without being told: its scalars and directives. */
const APPSYNC = `
scalar AWSDate
scalar AWSTime
scalar AWSDateTime
scalar AWSTimestamp
scalar AWSEmail
scalar AWSJSON
scalar AWSURL
scalar AWSPhone
scalar AWSIPAddress
directive @aws_api_key on FIELD_DEFINITION | OBJECT
directive @aws_iam on FIELD_DEFINITION | OBJECT
directive @aws_lambda on FIELD_DEFINITION | OBJECT
directive @aws_oidc on FIELD_DEFINITION | OBJECT
directive @aws_cognito_user_pools(cognito_groups: [String]) on FIELD_DEFINITION | OBJECT
directive @aws_auth(cognito_groups: [String]) on FIELD_DEFINITION
directive @aws_subscribe(mutations: [String]) on FIELD_DEFINITION
directive @aws_publish(subscriptions: [String]) on FIELD_DEFINITION
directive @canonical on FIELD_DEFINITION
directive @hidden on OBJECT
`;

/** A schema's text with all that AppSync knows by itself. */
export function withAppSync(sdl: string): string {
  return `${APPSYNC}\n${sdl}`;
}

/**
 * A schema as AppSync's GetIntrospectionSchema answers it.
 * @throws when the text isn't a schema, with graphql-js's message
 */
export function introspect(sdl: string, format: 'SDL' | 'JSON'): string {
  const schema = buildSchema(withAppSync(sdl), { assumeValidSDL: true });
  return format === 'SDL' ? sdl : JSON.stringify({ data: introspectionFromSchema(schema) });
}
