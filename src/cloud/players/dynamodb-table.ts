import { isDeepStrictEqual } from 'node:util';
import { identify } from '../stacks/identities.ts';
import { createTable, dropTable, NOTE_WITHOUT_TABLES, rebuildTable } from '../tables/change-tables.ts';
import { cdkTable } from '../tables/table-definition.ts';
import type { Player } from './player.ts';

/** AWS::DynamoDB::Table, as a construct of the CDK makes it. */
export const dynamodbTable: Player = {
  async create(request, { tables }) {
    const identity = identify(request);
    const made = await createTable(
      tables,
      cdkTable({ ...request.properties, TableName: identity.physicalId }),
    );
    return made ? identity : { ...identity, note: NOTE_WITHOUT_TABLES };
  },

  async update(request, before, { tables }) {
    const same = (name: string) => isDeepStrictEqual(request.properties[name], before.properties[name]);
    if (!same('KeySchema') || !same('LocalSecondaryIndexes') || !same('TableName')) {
      throw new Error('PRACTICE: other keys or another name replace a table on AWS, which is not played');
    }
    const kept = { physicalId: before.physicalId, attributes: before.attributes };
    if (same('GlobalSecondaryIndexes')) return kept;
    const made = await rebuildTable(
      tables,
      cdkTable({ ...request.properties, TableName: before.physicalId }),
    );
    return made ? kept : { ...kept, note: NOTE_WITHOUT_TABLES };
  },

  delete: ({ physicalId }, { tables }) => dropTable(tables, physicalId),
};
