import type { DocumentationPages, TaughtPages } from './documentation-pages.ts';

/** How much of Amplify's documentation the course teaches: by part, then page by page. For people to read. */
export function coverageTable(pages: DocumentationPages, taught: readonly TaughtPages[]): string {
  const lessonsOf = (page: string) =>
    taught.filter(({ docs }) => docs?.includes(page)).map(({ lesson }) => lesson);
  const all = [...pages].map(([page, leftOut]) => ({ page, leftOut, lessons: lessonsOf(page) }));
  const wanted = all.filter(({ leftOut }) => leftOut === null);
  const covered = wanted.filter(({ lessons }) => lessons.length > 0);
  const missing = wanted.filter(({ lessons }) => lessons.length === 0);
  const parts = [...new Set(wanted.map(({ page }) => partOf(page)))].map(part => {
    const own = wanted.filter(({ page }) => partOf(page) === part);
    return [part, `${own.filter(({ lessons }) => lessons.length > 0).length} of ${own.length}`] as const;
  });
  return [
    ...block(`Taught: ${covered.length} of ${wanted.length} pages, by part of the documentation`, parts),
    ...block(
      'Pages with a lesson',
      covered.map(({ page, lessons }) => [page, lessons.join(', ')]),
    ),
    ...block(
      `Pages without a lesson: ${missing.length}`,
      missing.map(({ page }) => [page, '']),
    ),
    ...block(
      `Left out on purpose: ${all.length - wanted.length}`,
      all.flatMap(({ page, leftOut }) => (leftOut === null ? [] : [[page, leftOut] as const])),
    ),
  ]
    .join('\n')
    .trimEnd();
}

/** 'build-a-backend/auth' of 'build-a-backend/auth/concepts/email', 'start' of 'start/quickstart'. */
function partOf(page: string): string {
  const [first = '', second = ''] = page.split('/');
  return first === 'build-a-backend' || first === 'deploy-and-host' ? `${first}/${second}` : first;
}

function block(title: string, rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return [title, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd()), ''];
}
