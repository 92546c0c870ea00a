export function request() {
  return { operation: 'Scan', limit: 100 };
}

export function response(ctx) {
  return ctx.result.items;
}
