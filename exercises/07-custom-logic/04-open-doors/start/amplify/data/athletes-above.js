import { util } from '@aws-appsync/utils';

export function request(ctx) {
  const filter = { pulseAtRest: { gt: ctx.args.pulse } };
  return { operation: 'Scan', filter: JSON.parse(util.transform.toDynamoDBFilterExpression(filter)) };
}

export function response(ctx) {
  return ctx.result.items;
}
