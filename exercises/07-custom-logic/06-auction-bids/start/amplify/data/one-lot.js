import { extensions, util } from '@aws-appsync/utils';

export function request() {
  return { payload: null };
}

/** Runs once, when somebody begins to follow a lot. */
export function response(ctx) {
  const filter = { lotId: { eq: ctx.args.lotId } };
  extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter(filter));
  return null;
}
