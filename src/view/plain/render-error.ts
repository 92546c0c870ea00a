import type { LearnError, Problem } from '../../learn-error.ts';
import { issuesPage, version } from '../../version.ts';

/** A LearnError as text: what happened, then what to do. The one place where errors become text. */
export function renderError(error: LearnError | Problem): string {
  const link = 'link' in error && error.link !== undefined ? [`  More: ${error.link}`] : [];
  return [error.message, `  ${error.resolution}`, ...link].join('\n');
}

/** A LearnError as JSON, for callers that asked for JSON. */
export function errorAsJson(error: LearnError) {
  return {
    error: {
      code: error.code,
      message: error.message,
      resolution: error.resolution,
      ...(error.link === undefined ? {} : { link: error.link }),
    },
  };
}

/** What an unexpected error shows: that it is our fault, the stack, and where to send it. */
export function renderBug(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'This is a bug in amplify-gen2-learn. Your files and your progress are as they were.',
    '',
    stack,
    '',
    `amplify-gen2-learn ${version}, Node ${process.version}, ${process.platform} ${process.arch}`,
    `Please report it with the text above: ${issuesPage}`,
  ].join('\n');
}
