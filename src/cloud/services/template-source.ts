import { ServiceError } from '../service-error.ts';
import type { CloudStore } from '../state/store.ts';

/** A template's text from TemplateBody or from the object that TemplateURL names; the URL's host is never contacted. */
export async function templateText(
  store: CloudStore,
  input: { readonly TemplateBody?: string; readonly TemplateURL?: string },
): Promise<string> {
  if (input.TemplateBody) return input.TemplateBody;
  if (!input.TemplateURL) {
    throw new ServiceError('ValidationError', 'Either Template URL or Template Body must be specified.');
  }
  const { bucket, key } = objectAt(input.TemplateURL);
  const object = store.state.buckets[bucket]?.objects[key];
  if (!object) throw new ServiceError('ValidationError', 'S3 error: The specified key does not exist.');
  return (await store.readBlob(object.sha256)).toString('utf8');
}

/** Bucket and key of an S3 URL, in path style or with the bucket in front of the host. */
function objectAt(text: string): { bucket: string; key: string } {
  if (!URL.canParse(text)) throw new ServiceError('ValidationError', 'TemplateURL must be a supported URL.');
  const url = new URL(text);
  const path = decodeURIComponent(url.pathname).slice(1);
  const host = /^(.+?)\.s3[.-]/.exec(url.hostname)?.[1];
  if (host) return { bucket: host, key: path };
  const slash = path.indexOf('/');
  return { bucket: path.slice(0, slash), key: path.slice(slash + 1) };
}
