import { util } from '@aws-appsync/utils';

/** One bottle less, if one is left. */
export function request(ctx) {
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ label: ctx.args.label }),
    update: {
      expression: 'ADD #left :less',
      expressionNames: { '#left': 'left' },
      expressionValues: util.dynamodb.toMapValues({ ':less': -1 }),
    },
    condition: {
      expression: '#left > :none',
      expressionNames: { '#left': 'left' },
      expressionValues: util.dynamodb.toMapValues({ ':none': 0 }),
    },
  };
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result;
}
