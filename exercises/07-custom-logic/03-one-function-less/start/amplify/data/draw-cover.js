// An attempt: there is no package for pictures in here, and no bucket.
export function request(ctx) {
  return { payload: { articleId: ctx.args.articleId } };
}

export function response(ctx) {
  return `covers/${ctx.result.articleId}.png`;
}
