import type { PredictionCheck } from './check.ts';
import { tagsOf } from './difference/canonical.ts';
import { fails, holds } from './outcome.ts';

/** The learner's answer is the value that the template gives the tag on the one resource of a type, or 'none'. */
export function predictsTag(type: string, key: string): PredictionCheck['verify'] {
  return (view, guess) => {
    const resource = view.resources.find(one => one.type === type);
    if (resource === undefined) throw new Error(`there is no ${type}`);
    const value = tagsOf(resource)[key] ?? 'none';
    return guess === value ? holds : fails(`${key}: ${value}`, `your answer: ${guess}`);
  };
}
