import { PRACTICE_ACCOUNT } from '../practice.ts';
import type { Resource } from '../state/model.ts';
import type { Played, Player, PlayRequest } from './player.ts';

/** Custom::AmplifyDynamoDBTable, the table of a model. It has an identity and a shape; it holds no items. */
export const amplifyTable: Player = {
  create: async request => table(request, 'PRACTICE: the table keeps no items'),

  async update(request, before) {
    if (!replaces(request, before)) return table(request, 'PRACTICE: the table keeps no items');
    // A sandbox sets both flags; without them the table manager refuses, and a branch keeps its data.
    const allowed = isTrue(request.properties.allowDestructiveGraphqlSchemaUpdates);
    if (!allowed || !isTrue(request.properties.replaceTableUponGsiUpdate)) {
      throw new Error('Editing the key schema of a table requires replacing it, which is not allowed here');
    }
    return table(
      request,
      'PRACTICE: here a real sandbox deletes the table and makes it anew: its data would be lost',
    );
  },
};

function table(request: PlayRequest, note: string): Played {
  const name = String(request.properties.tableName ?? request.logicalId);
  const arn = `arn:aws:dynamodb:${request.region}:${PRACTICE_ACCOUNT}:table/${name}`;
  const stream = request.properties.streamSpecification
    ? { TableStreamArn: `${arn}/stream/2000-01-01T00:00:00.000` }
    : {};
  return { physicalId: name, attributes: { TableName: name, TableArn: arn, ...stream }, note };
}

function replaces(request: PlayRequest, before: Resource): boolean {
  return ['keySchema', 'globalSecondaryIndexes'].some(
    name => JSON.stringify(request.properties[name] ?? []) !== JSON.stringify(before.properties[name] ?? []),
  );
}

function isTrue(value: unknown): boolean {
  return String(value) === 'true';
}
