import type { Claim } from './claim.ts';
import { sameTimes } from './cron.ts';
import { canonicalOf, isRecord } from './difference/canonical.ts';
import { fails, holds } from './outcome.ts';

export interface BackupClaim {
  /** In UTC: 'cron(0 3 * * ? *)'. */
  readonly cron: string;
  /** How long each copy is kept. */
  readonly days: number;
  /** How many things the plan's selections name. */
  readonly tables: number;
}

/** A plan of AWS Backup copies so many things, at these times, and keeps each copy so long. */
export function backsUp({ cron, days, tables }: BackupClaim): Claim {
  const expected = `A backup plan selects ${tables}, runs at ${cron}, and keeps copies for ${days} days.`;
  return view => {
    const canonical = canonicalOf(view);
    const ofType = (type: string) => view.resources.filter(one => one.type === type);
    const plans = ofType('AWS::Backup::BackupPlan').map(({ properties }) => properties.BackupPlan);
    if (plans.length === 0) return fails(expected, 'The backend has no backup plan.');
    const selected = ofType('AWS::Backup::BackupSelection')
      .map(({ properties }) => properties.BackupSelection)
      .flatMap(selection => (isRecord(selection) ? several(selection.Resources) : []));
    if (selected.length === 0) return fails(expected, 'The plan selects nothing.');
    if (selected.some(one => canonical.text(one).includes('*')) || selected.length > tables) {
      return fails(expected, `The plan selects more: ${selected.length} in place of ${tables}.`);
    }
    const rules = plans
      .flatMap(plan => (isRecord(plan) ? several(plan.BackupPlanRule) : []))
      .filter(isRecord);
    const found = rules.map(rule => ({
      cron: String(rule.ScheduleExpression),
      days: isRecord(rule.Lifecycle) ? Number(rule.Lifecycle.DeleteAfterDays) : undefined,
    }));
    if (found.some(rule => sameTimes(rule.cron) === sameTimes(cron) && rule.days === days)) return holds;
    const said = found.map(rule => `${rule.cron}, kept for ${rule.days ?? 'ever, or unknown'} days`);
    return fails(expected, said.length === 0 ? 'The plan has no rule.' : `The rules: ${said.join('; ')}.`);
  };
}

function several(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
