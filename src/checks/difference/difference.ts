import type { DataView as ApiView, BackendView } from '../backend-view.ts';
import { joinAccess } from './access.ts';
import { compareExistingTables } from './existing-tables.ts';
import { compareFiles } from './files.ts';
import { type Freedoms, isFree } from './freedoms.ts';
import { compareFunctions } from './functions.ts';
import { type CompareAccess, matrixDifferences } from './matrix.ts';
import { compareModels } from './models.ts';
import { compareTypes } from './operations.ts';
import { compareOutputs } from './outputs.ts';
import { compareParts, type Difference, leaf, type Parts, thing } from './parts.ts';
import { comparePermissions } from './permissions.ts';
import { compareResources } from './resources.ts';
import { compareRoutes } from './routes.ts';
import { compareSignIn } from './sign-in.ts';
import { compareTags } from './tags.ts';
import { withTypeNamesOf } from './type-names.ts';

export interface Reference {
  /** What the start files mean; undefined where they can't be synthesized. */
  readonly start: BackendView | undefined;
  readonly solution: BackendView;
}

/**
 * In what a learner's backend doesn't mean what it should: what start and solution agree on stays, what the solution
 * changes comes out as in the solution, up to the exercise's freedoms. Pure.
 * @param compareAccess Who may do what, by running it; rules are compared where it isn't given.
 */
export function differences(
  learner: BackendView,
  reference: Reference,
  freedoms?: Freedoms,
  compareAccess?: CompareAccess,
): readonly Difference[] {
  const { start, solution } = reference;
  const inherited =
    start === undefined
      ? undefined
      : new Set(rawDifferences(start, solution, undefined, compareAccess).map(key));
  const all = rawDifferences(learner, solution, start, compareAccess).map(difference =>
    // What the start has and the solution took away is no extra: it has to go.
    difference.kind === 'extra' && inherited?.has(key(difference))
      ? { ...difference, kind: 'changed' as const }
      : difference,
  );
  return joinAccess(all.filter(difference => !isFree(difference, freedoms)));
}

/** Every difference, allowed or not, with its path: for authors, and to tell whether two answers mean the same. */
export function allDifferences(
  learner: BackendView,
  reference: Reference,
  compareAccess?: CompareAccess,
): readonly Difference[] {
  return joinAccess(rawDifferences(learner, reference.solution, reference.start, compareAccess));
}

function rawDifferences(
  found: BackendView,
  wanted: BackendView,
  start: BackendView | undefined,
  compareAccess: CompareAccess | undefined,
): readonly Difference[] {
  const data = compareData(found.data, wanted.data);
  const matrix = compareAccess?.(found, wanted);
  return [
    ...(matrix === undefined ? data : data.filter(({ subject }) => subject !== 'access')),
    ...matrixDifferences(matrix ?? [], found.data),
    ...compareSignIn(found, wanted),
    ...compareResources(found, wanted, start),
    ...compareExistingTables(found, wanted),
    ...compareFunctions(found, wanted),
    ...compareRoutes(found, wanted),
    ...compareFiles(found, wanted),
    ...comparePermissions(found, wanted),
    ...compareTags(found, wanted),
    ...compareOutputs(found, wanted),
  ];
}

function compareData(found: ApiView | undefined, wanted: ApiView | undefined): readonly Difference[] {
  if (found === undefined && wanted === undefined) return [];
  if (found === undefined || wanted === undefined) {
    const part = thing('models', 'The data part', {});
    const parts = (there: unknown): Parts => (there === undefined ? {} : { data: part });
    return compareParts(parts(found), parts(wanted), '').map(one => ({ ...one, at: one.at.slice(1) }));
  }
  const likewise = withTypeNamesOf(found, wanted);
  return [
    ...compareModels(likewise, wanted),
    ...compareTypes(likewise, wanted),
    ...compareParts(modeParts(found), modeParts(wanted), 'data'),
  ];
}

const modeNames: Readonly<Record<string, string>> = {
  AMAZON_COGNITO_USER_POOLS: 'userPool',
  AWS_IAM: 'identityPool',
  API_KEY: 'apiKey',
  AWS_LAMBDA: 'lambda',
  OPENID_CONNECT: 'oidc',
};

/** Each mode is a way to reach the API. */
function modeParts({
  defaultAuthorizationMode: usual,
  additionalAuthorizationModes: others,
}: ApiView): Parts {
  const modes = [...new Set([usual, ...others])].map(mode => modeNames[mode] ?? mode);
  return {
    'default-mode': leaf(
      'modes',
      modeNames[usual] ?? usual,
      (is, should) => `The API’s default authorization mode is ${is}; it should be ${should}.`,
    ),
    ...Object.fromEntries(
      modes.map(mode => [
        `mode(${mode})`,
        leaf('modes', '', is =>
          is === undefined
            ? `The API should take the authorization mode ${mode}.`
            : `The API takes the authorization mode ${mode}; it should not.`,
        ),
      ]),
    ),
  };
}

function key({ at, kind }: Difference): string {
  return `${kind} ${at}`;
}
