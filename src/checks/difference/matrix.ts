import type { DataView as ApiView, BackendView } from '../backend-view.ts';
import { capital } from '../words.ts';
import { isImplicit } from './models.ts';
import type { Difference } from './parts.ts';

/**
 * Compares who may do what by running both backends' resolvers.
 * @returns undefined where one of them has no matrix: the rules are compared then.
 */
export type CompareAccess = (
  found: BackendView,
  wanted: BackendView,
) => readonly MatrixDifference[] | undefined;

/** One thing that somebody may do and should not, or should and may not. */
export interface MatrixDifference {
  readonly model: string | undefined;
  readonly field: string | undefined;
  readonly operation: string;
  readonly caller: { readonly id: string };
  readonly wanted: { readonly outcome: string } | undefined;
  readonly found: { readonly outcome: string } | undefined;
  readonly sentence: string;
}

/** The matrix's differences with their paths; who may do less with a field that is there anyway is nobody's business. */
export function matrixDifferences(
  given: readonly MatrixDifference[],
  found: ApiView | undefined,
): readonly Difference[] {
  return given.flatMap(({ model, field, operation, caller, sentence, ...cells }): readonly Difference[] => {
    const [mayNow, should] = [may(cells.found), may(cells.wanted)];
    const kind = mayNow === should ? 'changed' : mayNow ? 'extra' : 'missing';
    if (kind === 'missing' && isImplicitField(found, model, field)) return [];
    const what =
      model === undefined
        ? `operations/${operation}`
        : `models/${model}${field === undefined ? '' : `/${field}`}`;
    return [
      {
        at: `${what}/access/${caller.id}/${operation}`,
        subject: 'access',
        kind,
        sentence: capital(sentence).replace(/\.?$/, '.'),
      },
    ];
  });
}

function may(cell: { readonly outcome: string } | undefined): boolean {
  return cell !== undefined && cell.outcome !== 'denied';
}

function isImplicitField(
  api: ApiView | undefined,
  modelName: string | undefined,
  fieldName: string | undefined,
): boolean {
  const model = api?.models.find(({ name }) => name === modelName);
  const field = model?.fields.find(({ name }) => name === fieldName);
  return model !== undefined && field !== undefined && isImplicit(model, field);
}
