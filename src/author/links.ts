import path from 'node:path';
import type { DocumentationPages } from './documentation-pages.ts';
import type { Finding } from './finding.ts';
import type { Prose } from './prose.ts';

/** `docs.amplify.aws/PLATFORM/PAGE`; the pages of Gen 1 lie below a folder of their own. */
const AMPLIFY_PAGE = /^https:\/\/docs\.amplify\.aws\/(?!gen1\/|ai\/)[\w-]+\/([^#?]+?)\/?([#?].*)?$/;

/**
 * Says which links lead nowhere. Nothing is asked of the network: an address has to be well formed, and a page of
 * Amplify's documentation has to be on the list of its pages.
 * @param isFile Whether a path below the project's root is a file.
 */
export function findingsInLinks(
  prose: readonly Prose[],
  pages: DocumentationPages,
  isFile: (file: string) => boolean,
): readonly Finding[] {
  return prose.flatMap(({ file, inline, lineOf }) =>
    inline.flatMap(piece => {
      if (piece.kind !== 'link') return [];
      const problem = problemOf(piece.href, file, pages, isFile);
      return problem === undefined
        ? []
        : [{ where: `${file}:${lineOf(piece.href)}`, what: `The link ${piece.href} ${problem}` }];
    }),
  );
}

function problemOf(
  href: string,
  file: string,
  pages: DocumentationPages,
  isFile: (file: string) => boolean,
): string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(href)) {
    const target = path.posix.join(path.posix.dirname(file), href.replace(/[#?].*$/, ''));
    return isFile(target) ? undefined : `leads to ${target}, which is no file.`;
  }
  if (!URL.canParse(href)) return 'is no address.';
  const { protocol, hostname } = new URL(href);
  if (protocol !== 'https:' || !hostname.includes('.'))
    return 'has to begin with https:// and a host’s name.';
  if (/[.,;:!'"]$/.test(href)) return 'ends with a mark of the sentence around it.';
  const page = AMPLIFY_PAGE.exec(href)?.[1];
  if (page === undefined || isKnown(page, pages)) return undefined;
  return 'is no page of the documentation that docs/documentation-pages.yaml knows.';
}

/** A page, or a folder of pages, which has one of its own. */
function isKnown(page: string, pages: DocumentationPages): boolean {
  return [...pages.keys()].some(known => known === page || known.startsWith(`${page}/`));
}
