// TODO: while the sandbox is watched, greet by name: take an event with a `name`.
export const handler = async (): Promise<string> => 'Hello';
