import type { Value } from '../protocols/wire.ts';
import type { ServiceModel, Shape } from './service-model.ts';

/** The required members that a value lacks, by path, as AWS writes them: `stackName`, `tags.1.member.key`. */
export function missingMembers(model: ServiceModel, structure: string, value: Value, path = ''): string[] {
  const missing: string[] = [];
  for (const [name, member] of Object.entries(model.structures[structure]?.members ?? {})) {
    const here = path + name.charAt(0).toLowerCase() + name.slice(1);
    const given = value[name];
    if (given === undefined || given === null) {
      if (member.required) missing.push(here);
    } else {
      missing.push(...missingIn(model, member, given, here));
    }
  }
  return missing;
}

function missingIn(model: ServiceModel, shape: Shape, value: unknown, path: string): string[] {
  if (shape.type === 'structure') return missingMembers(model, shape.of, value as Value, `${path}.`);
  if (shape.type === 'list') {
    return (value as unknown[]).flatMap((item, index) =>
      missingIn(model, shape.member, item, `${path}.${index + 1}.member`),
    );
  }
  if (shape.type === 'map') {
    return Object.entries(value as Value).flatMap(([key, item]) =>
      missingIn(model, shape.value, item, `${path}.${key}`),
    );
  }
  return [];
}

/** AWS's own sentence for members that are missing. */
export function validationMessage(missing: readonly string[]): string {
  const errors = missing.map(
    path => `Value null at '${path}' failed to satisfy constraint: Member must not be null`,
  );
  return `${errors.length} validation error${errors.length === 1 ? '' : 's'} detected: ${errors.join('; ')}`;
}
