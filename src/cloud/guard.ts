import type { IncomingHttpHeaders } from 'node:http';

/**
 * Why a request is refused before anything looks at it, or undefined.
 *
 * A page in a browser could reach a server on loopback in two ways: by a name of its own that it makes resolve to
 * 127.0.0.1 (its name then stands in Host), or by a request across origins (then Origin or Sec-Fetch-Site says so).
 * @param isLetIn A page of this machine's own that asks for data which what was deployed lets it have.
 */
export function refusal(
  headers: IncomingHttpHeaders,
  port: number,
  isConsole: boolean,
  isLetIn = false,
): string | undefined {
  if (headers.host !== `127.0.0.1:${port}` && headers.host !== `localhost:${port}`) {
    return `PRACTICE: the practice cloud answers to 127.0.0.1:${port} only`;
  }
  if (isLetIn) return undefined;
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  // A browser may read the console page, typed in or clicked on there; it has no business with the services.
  const ownPage = isConsole && (site === 'none' || site === 'same-origin');
  if ((site !== undefined && !ownPage) || origin !== undefined) {
    return 'PRACTICE: the practice cloud does not answer pages in browsers';
  }
  return undefined;
}
