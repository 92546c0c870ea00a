import { util } from '@aws-appsync/utils';

export function request(ctx) {
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ id: ctx.args.articleId }),
    update: {
      expression: 'ADD #views :one',
      expressionNames: { '#views': 'views' },
      expressionValues: util.dynamodb.toMapValues({ ':one': 1 }),
    },
    condition: { expression: 'attribute_exists(id)' },
  };
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result;
}
