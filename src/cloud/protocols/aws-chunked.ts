import { ServiceError } from '../service-error.ts';

/**
 * Takes an `aws-chunked` body apart: chunks of `SIZE[;chunk-signature=...]\r\nDATA\r\n`, then trailers. The SDK sends
 * S3 uploads that way to append a checksum.
 */
export function readAwsChunked(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = lineEnd < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    const end = lineEnd + 2 + size;
    if (Number.isNaN(size) || end > body.length) {
      throw new ServiceError('IncompleteBody', 'The request body terminated unexpectedly');
    }
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(body.subarray(lineEnd + 2, end));
    at = end + 2;
  }
}
