import { PRACTICE_NOWHERE } from './practice.ts';

/** Services whose addresses an app's client makes of the region, and where the practice cloud plays them. */
const PATHS: Readonly<Record<string, string>> = {
  s3: '',
  'cognito-idp': '/cognito-idp',
  'cognito-identity': '/cognito-identity',
};

/**
 * An address in the made-up region, such as `https://cognito-idp.REGION.amazonaws.com/`, as one of the practice cloud.
 * Any other address stays as it is.
 * @param cloud `http://127.0.0.1:PORT`
 */
export function redirected(url: string, cloud: string): string {
  const [start, service = '', rest = ''] = /^https:\/\/([a-z0-9-]+)\.([^/?#]+)(?=[/?#]|$)/.exec(url) ?? [];
  const isNowhere = rest === `${PRACTICE_NOWHERE}.amazonaws.com`;
  const path = Object.hasOwn(PATHS, service) ? PATHS[service] : undefined;
  return start && isNowhere && path !== undefined ? `${cloud}${path}${url.slice(start.length) || '/'}` : url;
}
