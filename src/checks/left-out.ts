import type { Claim } from './claim.ts';
import { fails, holds } from './outcome.ts';

/** AWS would create no function of this name. */
export function hasNoFunction(name: string): Claim {
  return view =>
    view.functions.some(own => own.name === name)
      ? fails(`The backend has no function named ${name}.`, 'It has one.')
      : holds;
}

/** The API has no model of this name. */
export function hasNoModel(name: string): Claim {
  return view =>
    view.data?.models.some(model => model.name === name)
      ? fails(`The API has no model named ${name}.`, 'It has one.')
      : holds;
}
