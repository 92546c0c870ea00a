import { ServiceError } from '../service-error.ts';

/** The object that `x-amz-copy-source` names: `BUCKET/KEY`, with or without a slash before it. */
export function copySource(text: string): { readonly Bucket: string; readonly Key: string } {
  const [place = '', version] = text.split('?versionId=');
  if (version !== undefined) {
    throw new ServiceError('NotImplemented', 'PRACTICE: buckets keep no versions of objects here', 501);
  }
  const [, Bucket, Key] = /^\/?([^/]+)\/(.+)$/s.exec(decoded(place)) ?? [];
  if (Bucket && Key) return { Bucket, Key };
  throw new ServiceError(
    'InvalidArgument',
    'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
