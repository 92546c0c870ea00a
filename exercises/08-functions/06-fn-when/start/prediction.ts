/** Put one of the answers in the comment in place of each ?. */
export const prediction = {
  // first run after Saturday noon: 'Sunday', 'Monday', 'Tuesday'
  'fn-digest': '?',
  // for people in Tokyo, nine hours ahead of UTC: 'midnight', 'nine in the morning', 'three in the afternoon'
  'fn-rent': '?',
  // runs between 10:00 and 11:59: '3', '4', '6'
  'fn-pulse': '?',
  // in UTC, when New York's summer begins (UTC-5, then UTC-4): 'an hour earlier', 'an hour later', 'stays'
  'fn-report': '?',
} as const;
