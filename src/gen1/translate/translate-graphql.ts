import { LearnError } from '../../learn-error.ts';
import type { ApiSettings } from './schema/api-settings.ts';
import type { Gen1Schema } from './schema/gen1-schema.ts';
import type { Note } from './schema/note.ts';
import { authorizerFile, printResource } from './schema/print-resource.ts';
import { readSchema } from './schema/read-schema.ts';
import { translateSchema } from './schema/translate-schema.ts';

/** The translation of a Gen 1 schema. */
export interface GraphqlTranslation {
  /** The file to write. */
  readonly file: 'amplify/data/resource.ts';
  readonly text: string;
  readonly notes: readonly Note[];
  /** Files that the text names and that aren't there yet. */
  readonly needs: readonly string[];
}

/** A schema above this is no schema that somebody wrote. */
const longest = 2_000_000;

/**
 * Translates a Gen 1 `schema.graphql` to Gen 2.
 * @param sdl The schema's text.
 * @param name What to call it in messages: a path, or 'standard input'.
 * @param options Columns that the file's lines are broken at, 80 where nothing is said; what the project says beside it.
 * @throws LearnError where the text is no such schema: empty, too long, not GraphQL, Gen 2 already, without a model.
 */
export function translateGraphql(
  sdl: string,
  name: string,
  { width, settings }: { readonly width?: number; readonly settings?: ApiSettings } = {},
): GraphqlTranslation {
  refuseOther(sdl, name);
  const schema = readSchema(sdl, name);
  refuseBuilt(schema, name);
  const translated = translateSchema(schema, settings);
  return {
    file: 'amplify/data/resource.ts',
    text: printResource(translated, width),
    notes: translated.notes,
    needs: translated.modes.used.has('lambda') ? [authorizerFile] : [],
  };
}

const resolution =
  'Give it the schema.graphql of a Gen 1 project: amplify-gen2-learn translate amplify/backend/api/NAME/schema.graphql';

function refuseOther(sdl: string, name: string): void {
  if (sdl.length > longest) throw refused('schema-too-long', `${name} is longer than 2 MB.`);
  if (sdl.replace(/#.*$/gm, '').trim() === '') throw refused('schema-empty', `${name} is empty.`);
  if (sdl.includes('\0')) throw refused('not-graphql', `${name} is not a text file.`);
  if (/\ba\s*\.\s*schema\s*\(|@aws-amplify\/(backend|data-schema)\b|\bdefineData\s*\(/.test(sdl)) {
    throw refused('gen2-already', `${name} is Gen 2 already: it is TypeScript, with defineData or a.schema.`);
  }
}

function refuseBuilt({ models, operations, inputs, types, engine }: Gen1Schema, name: string): void {
  if (engine !== undefined && engine !== 'dynamodb') {
    throw new LearnError({
      code: 'schema-of-database',
      message: `${name} describes the tables of a SQL database (engine: ${engine}). Gen 2 generates that from the database.`,
      resolution:
        'Run: npx ampx generate schema-from-database --connection-uri-secret SQL_CONNECTION --out amplify/data/schema.sql.ts',
      exitCode: 2,
    });
  }
  if (models.length > 0) return;
  if (inputs.some(input => /^Model\w+(Filter|Condition)Input$/.test(input.name))) {
    throw refused(
      'schema-built',
      `${name} is what Amplify made out of a schema (its build folder), not the schema itself.`,
    );
  }
  if (operations.length === 0 && types.length === 0) {
    throw refused('schema-without-models', `${name} has no type with @model, and no query or mutation.`);
  }
}

function refused(code: string, message: string): LearnError {
  return new LearnError({ code, message, resolution, exitCode: 2 });
}
