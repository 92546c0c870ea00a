import { PRACTICE_ACCOUNT } from '../practice.ts';
import type { Resource } from '../state/model.ts';
import { createTable, dropTable, NOTE_WITHOUT_TABLES } from '../tables/change-tables.ts';
import { modelTable } from '../tables/table-definition.ts';
import type { Played, Player, PlayRequest } from './player.ts';

/** Custom::AmplifyDynamoDBTable, the table of a model. */
export const amplifyTable: Player = {
  async create(request, { tables }) {
    const played = table(request);
    const made = await createTable(
      tables,
      modelTable({ ...request.properties, tableName: played.physicalId }),
    );
    return made ? played : { ...played, note: NOTE_WITHOUT_TABLES };
  },

  async update(request, before, { tables }) {
    if (!replaces(request, before)) return table(request);
    // A sandbox sets both flags; without them the table manager refuses, and a branch keeps its data.
    const allowed = isTrue(request.properties.allowDestructiveGraphqlSchemaUpdates);
    if (!allowed || !isTrue(request.properties.replaceTableUponGsiUpdate)) {
      throw new Error('Editing the key schema of a table requires replacing it, which is not allowed here');
    }
    const played = table(
      request,
      'PRACTICE: the table was deleted and made anew, as in a real sandbox: its data is lost',
    );
    await dropTable(tables, before.physicalId);
    await createTable(tables, modelTable({ ...request.properties, tableName: played.physicalId }));
    return played;
  },

  delete: ({ physicalId }, { tables }) => dropTable(tables, physicalId),
};

function table(request: PlayRequest, note?: string): Played {
  const name = String(request.properties.tableName ?? request.logicalId);
  const arn = `arn:aws:dynamodb:${request.region}:${PRACTICE_ACCOUNT}:table/${name}`;
  const stream = request.properties.streamSpecification
    ? { TableStreamArn: `${arn}/stream/2000-01-01T00:00:00.000` }
    : {};
  return {
    physicalId: name,
    attributes: { TableName: name, TableArn: arn, ...stream },
    ...(note ? { note } : {}),
  };
}

function replaces(request: PlayRequest, before: Resource): boolean {
  return ['keySchema', 'globalSecondaryIndexes'].some(
    name => JSON.stringify(request.properties[name] ?? []) !== JSON.stringify(before.properties[name] ?? []),
  );
}

function isTrue(value: unknown): boolean {
  return String(value) === 'true';
}
