import { util } from '@aws-appsync/utils';

function tableOf(ctx) {
  return `Athlete-${ctx.stash.awsAppsyncApiId}-${ctx.stash.amplifyApiEnvironmentName}`;
}

export function request(ctx) {
  const now = util.time.nowISO8601();
  const items = ctx.args.names.map(name => ({
    __typename: 'Athlete',
    id: util.autoId(),
    name,
    createdAt: now,
    updatedAt: now,
  }));
  return {
    operation: 'BatchPutItem',
    tables: { [tableOf(ctx)]: items.map(item => util.dynamodb.toMapValues(item)) },
  };
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result.data[tableOf(ctx)];
}
