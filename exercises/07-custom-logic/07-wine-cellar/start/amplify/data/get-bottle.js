import * as ddb from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  return ddb.get({ key: { label: ctx.args.label } });
}

export function response(ctx) {
  return ctx.result;
}
