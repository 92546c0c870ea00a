import { freshProgram } from '../../scripts/build/fresh-worker.ts';

/** The program of the practice cloud that runs code in the API, as it is published. */
export function freshEvaluator(root: string, outdir: string): Promise<string> {
  return freshProgram(root, outdir, 'appsync-evaluator', 'src/cloud/appsync/javascript/evaluator-main.ts');
}
