import type { Problem } from '../../learn-error.ts';
import type { ChildRun } from './run-installer.ts';

/** What stops any installer alike, so that trying another one is pointless. */
const causes: readonly { readonly pattern: RegExp; readonly problem: Problem }[] = [
  {
    pattern: /ENOSPC|EDQUOT|no space left/i,
    problem: {
      code: 'disk-full',
      message: 'The disk is full: the packages need about 1 GB. What is in place stays.',
      resolution: 'Free some space, then start again; it goes on where it stopped: amplify-gen2-learn',
    },
  },
  {
    pattern: /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_|self.signed certificate/i,
    problem: {
      code: 'certificate',
      message:
        'The package registry shows a certificate that Node does not trust. A proxy of your company may be why.',
      resolution: "Give npm your company's certificate: npm config set cafile /path/to/company.pem",
    },
  },
  {
    pattern: /\b407\b|E407|tunneling socket|ERR_PNPM_FETCH_407|EPROXY|proxy authentication/i,
    problem: {
      code: 'proxy',
      message: 'The proxy on the way to the package registry refused the connection.',
      resolution: 'Tell npm the right proxy: npm config set https-proxy http://USER:PASSWORD@HOST:PORT',
    },
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|UND_ERR|META_FETCH_FAIL|ENOTCACHED|network (request|timeout)/i,
    problem: {
      code: 'no-network',
      message: 'The package registry could not be reached, so the packages are not all in place.',
      resolution: 'Connect to the internet and start again; it goes on where it stopped: amplify-gen2-learn',
    },
  },
  {
    pattern: /\bEROFS\b|\bEACCES\b|\bEPERM\b/,
    problem: {
      code: 'no-permission',
      message:
        'The packages could not be written: there is no permission for the folder or for the npm cache.',
      resolution: 'See which folder it is, and fix it: amplify-gen2-learn doctor',
    },
  },
];

/** The problem behind a failed run, where it is one that any installer would meet; undefined otherwise. */
export function commonProblem(run: ChildRun): Problem | undefined {
  return causes.find(cause => cause.pattern.test(run.output))?.problem;
}

export const noNpm: Problem = {
  code: 'no-npm',
  message: 'npm was not found, and the packages are installed with it.',
  resolution: 'Install Node.js with npm from https://nodejs.org, then see: npm --version',
};

/** When nothing better is known: the first line that says what is wrong. npm's first lines are codes, its last a log's path. */
export function unknownProblem(run: ChildRun): Problem {
  const words =
    run.output
      .split('\n')
      .filter(line => /error|ERR_/i.test(line))
      .map(line => readable(line).replace(/^npm error\s*/i, ''))
      .find(line => line !== '' && !/^(code|errno|syscall)\b|complete log/i.test(line)) ?? '';
  return {
    code: 'install-failed',
    message: `The packages could not be installed.${words === '' ? '' : ` The installer says: ${words}`}`,
    resolution: 'Try it by hand in the workspace, to see all it says: npm ci --ignore-scripts',
  };
}

export function diskTooSmall(freeBytes: number): Problem {
  return {
    code: 'disk-full',
    message: `The packages need about 1 GB, and ${Math.round(freeBytes / 1e6)} MB are free.`,
    resolution: 'Free some space, then start again: amplify-gen2-learn',
  };
}

/** pnpm logs JSON: its `message` is what a person reads. */
function readable(line: string): string {
  try {
    const event: unknown = JSON.parse(line);
    if (typeof event !== 'object' || event === null) return line;
    if ('message' in event && typeof event.message === 'string') return event.message;
    if ('err' in event && event.err instanceof Object && 'message' in event.err)
      return String(event.err.message);
  } catch {
    // Plain words.
  }
  return line.slice(0, 300);
}
