/** Node 20 and 22 call it experimental; from 23.5 on it isn't. Undefined where Node has no permissions. */
export function permissionFlag(): string | undefined {
  return ['--permission', '--experimental-permission'].find(name =>
    process.allowedNodeEnvironmentFlags.has(name),
  );
}
