export function request() {
  return { payload: true };
}

export function response(ctx) {
  return ctx.result;
}
