/**
 * Loaded before an app (`node --import HOOK app.mjs`): what the app's unmodified client sends to Cognito in the made-up
 * region goes to the practice cloud on this machine. The learner's code stays what it is on AWS, where this does nothing:
 * it touches addresses of the made-up region alone.
 *
 * The client makes a URL of the region before it fetches, and no URL may hold that region's percent sign. So the
 * redirection stands in URL itself; `fetch` is changed for texts.
 */
import { redirected } from './redirected.ts';

const cloud = process.env.PRACTICE_CLOUD_URL ?? process.env.AWS_ENDPOINT_URL;

if (cloud !== undefined && ['127.0.0.1', 'localhost'].includes(hostOf(cloud))) {
  const origin = cloud;
  const own = new URL(cloud).origin;
  const OwnURL = globalThis.URL;
  globalThis.URL = class extends OwnURL {
    constructor(url: string | URL, base?: string | URL) {
      super(typeof url === 'string' ? redirected(url, origin) : url, base);
    }

    override get host(): string {
      return super.host;
    }

    /** The client of S3 puts the bucket before the host, where an address of loopback has no room: it goes into the path. */
    override set host(host: string) {
      const bucket = host.endsWith(`.${super.host}`) ? host.slice(0, -super.host.length - 1) : '';
      if (bucket !== '' && super.origin === own) super.pathname = `/${bucket}${super.pathname}`;
      else super.host = host;
    }

    static override canParse(url: string, base?: string): boolean {
      return OwnURL.canParse(redirected(url, origin), base);
    }
  };
  const ownFetch = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    ownFetch(typeof input === 'string' ? redirected(input, origin) : input, init);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
