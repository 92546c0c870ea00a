import type { AccessView } from '../../checks/backend-view.ts';
import { plainTextOf } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { accessLines, reasonLines } from '../screens/access.ts';

/** The matrix as plain text, with the rules behind it. */
export function renderAccess(access: AccessView | undefined, setting: Setting): string {
  const lines = accessLines(access, setting);
  const reasons = access === undefined ? [] : reasonLines(access, setting);
  return plainTextOf([...lines, ...reasons])
    .split('\n')
    .map(text => text.trimEnd())
    .join('\n');
}
