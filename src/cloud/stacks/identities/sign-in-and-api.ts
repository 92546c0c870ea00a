import { PRACTICE_DOMAIN, PRACTICE_NOWHERE } from '../../practice.ts';
import { madeUp, madeUpUuid } from '../made-up.ts';
import { type IdentityRequest, type Make, name } from './identity.ts';

/** The id of the API that an AppSync resource belongs to. */
const apiId = (request: IdentityRequest) => String(request.properties.ApiId ?? '');

/** Cognito and AppSync: what an Amplify app is given the names of. */
export const signInAndApi: Readonly<Record<string, Make>> = {
  'AWS::Cognito::UserPool': (request, arn) => {
    const id = `${PRACTICE_NOWHERE}_${madeUp(request.seed, 9, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')}`;
    const provider = `cognito-idp.${request.region}.${PRACTICE_DOMAIN}/${id}`;
    return {
      physicalId: id,
      attributes: {
        Arn: arn('cognito-idp', `userpool/${id}`),
        UserPoolId: id,
        ProviderName: provider,
        ProviderURL: `https://${provider}`,
      },
    };
  },
  'AWS::Cognito::UserPoolClient': request => {
    const id = madeUp(request.seed, 26);
    return {
      physicalId: id,
      attributes: { ClientId: id, Name: id, ClientSecret: `practice-${madeUp(`${request.seed}s`, 20)}` },
    };
  },
  'AWS::Cognito::IdentityPool': request => {
    const id = `${PRACTICE_NOWHERE}:${madeUpUuid(request.seed)}`;
    return { physicalId: id, attributes: { Id: id, Name: name(request, 'IdentityPoolName') } };
  },
  'AWS::Cognito::UserPoolGroup': request => ({ physicalId: name(request, 'GroupName'), attributes: {} }),
  'AWS::Cognito::UserPoolDomain': request => ({ physicalId: name(request, 'Domain'), attributes: {} }),
  'AWS::AppSync::GraphQLApi': (request, arn) => {
    const id = madeUp(request.seed, 26);
    const host = madeUp(`${request.seed}host`, 26);
    const dns = `${host}.appsync-api.${request.region}.${PRACTICE_DOMAIN}`;
    const realtime = `${host}.appsync-realtime-api.${request.region}.${PRACTICE_DOMAIN}`;
    return {
      physicalId: arn('appsync', `apis/${id}`),
      attributes: {
        ApiId: id,
        Arn: arn('appsync', `apis/${id}`),
        GraphQLUrl: `${request.origin}/appsync/${id}/graphql`,
        GraphQLDns: dns,
        RealtimeUrl: `wss://${realtime}/graphql`,
        RealtimeDns: realtime,
      },
    };
  },
  'AWS::AppSync::GraphQLSchema': request => ({
    physicalId: `${apiId(request)}GraphQLSchema`,
    attributes: {},
  }),
  'AWS::AppSync::ApiKey': (request, arn) => {
    const id = `da2-practice${madeUp(request.seed, 18)}`;
    return {
      physicalId: arn('appsync', `apis/${apiId(request)}/apikeys/${id}`),
      attributes: { ApiKey: id, ApiKeyId: id, Arn: arn('appsync', `apis/${apiId(request)}/apikeys/${id}`) },
    };
  },
  'AWS::AppSync::DataSource': (request, arn) => {
    const own = name(request, 'Name');
    const it = arn('appsync', `apis/${apiId(request)}/datasources/${own}`);
    return { physicalId: it, attributes: { DataSourceArn: it, Name: own } };
  },
  'AWS::AppSync::FunctionConfiguration': (request, arn) => {
    const id = madeUp(request.seed, 26);
    const it = arn('appsync', `apis/${apiId(request)}/functions/${id}`);
    return {
      physicalId: it,
      attributes: {
        FunctionArn: it,
        FunctionId: id,
        Name: name(request, 'Name'),
        DataSourceName: request.properties.DataSourceName,
      },
    };
  },
  'AWS::AppSync::Resolver': (request, arn) => {
    const { TypeName, FieldName } = request.properties;
    const it = arn('appsync', `apis/${apiId(request)}/types/${TypeName}/resolvers/${FieldName}`);
    return { physicalId: it, attributes: { ResolverArn: it, TypeName, FieldName } };
  },
};
