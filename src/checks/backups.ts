import type { Claim } from './claim.ts';
import { sameTimes } from './cron.ts';
import { canonicalOf, isRecord } from './difference/canonical.ts';
import { several } from './one-or-many.ts';
import { fails, holds } from './outcome.ts';
import { listed } from './words.ts';

export interface BackupClaim {
  /** In UTC: 'cron(0 3 * * ? *)'. */
  readonly cron: string;
  /** How long each copy is kept. */
  readonly days: number;
  /** The models whose tables the plan's selections name, and no others. */
  readonly tables: readonly string[];
}

/** A plan of AWS Backup, in a stack of the learner's, copies these tables, at these times, and keeps each copy so long. */
export function backsUp({ cron, days, tables }: BackupClaim): Claim {
  const expected = `A backup plan in a stack of your own selects ${listed(tables)}, runs at ${cron}, and keeps copies for ${days} days.`;
  return view => {
    const canonical = canonicalOf(view);
    const ofType = (type: string) => view.resources.filter(one => one.type === type);
    const plans = ofType('AWS::Backup::BackupPlan');
    const [first] = plans;
    if (first === undefined) return fails(expected, 'The backend has no backup plan.');
    const own = plans.find(({ stack }) => /^(root|auth|data|storage|function)(\/|$)/.test(stack));
    if (own !== undefined) return fails(expected, `The plan lies in the stack ${own.stack}.`);
    const selected = ofType('AWS::Backup::BackupSelection')
      .map(({ properties }) => properties.BackupSelection)
      .flatMap(selection => (isRecord(selection) ? several(selection.Resources) : []));
    if (selected.length === 0) return fails(expected, 'The plan selects nothing.');
    if (selected.some(one => canonical.text(one).includes('*')) || selected.length > tables.length) {
      return fails(expected, `The plan selects more: ${selected.length} in place of ${tables.length}.`);
    }
    const models = view.data?.tables.map(({ model }) => model) ?? tables;
    const named = selected.map(one => modelOf(one, models) ?? 'something else');
    if (tables.some(model => !named.includes(model))) {
      return fails(expected, `The plan selects ${listed(named)}.`);
    }
    const rules = plans
      .map(({ properties }) => properties.BackupPlan)
      .flatMap(plan => (isRecord(plan) ? several(plan.BackupPlanRule) : []))
      .filter(isRecord);
    const found = rules.map(rule => ({
      cron: String(rule.ScheduleExpression),
      zone: String(rule.ScheduleExpressionTimezone ?? 'UTC'),
      days: isRecord(rule.Lifecycle) ? Number(rule.Lifecycle.DeleteAfterDays) : undefined,
    }));
    const fits = (rule: (typeof found)[number]) =>
      sameTimes(rule.cron) === sameTimes(cron) && /^(Etc\/)?UTC$/.test(rule.zone) && rule.days === days;
    if (found.length > 0 && found.every(fits)) return holds;
    const said = found.map(
      rule =>
        `${rule.cron}${/UTC$/.test(rule.zone) ? '' : ` in ${rule.zone}`}, kept for ${rule.days ?? 'ever, or unknown'} days`,
    );
    return fails(expected, said.length === 0 ? 'The plan has no rule.' : `The rules: ${said.join('; ')}.`);
  };
}

/** The model to whose table a value refers: the reference holds the id of the table or of its stack, and may be cut after it. */
function modelOf(value: unknown, models: readonly string[]): string | undefined {
  if (typeof value === 'string') return undefined;
  const reference = JSON.stringify(value);
  return models
    .toSorted((a, b) => b.length - a.length)
    .find(model => new RegExp(`${model}(Table|NestedStack)`).test(reference));
}
