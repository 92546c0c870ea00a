import type { ProtocolName } from '../models/service-model.ts';
import { PRACTICE_ACCESS_KEY } from '../practice.ts';
import type { WireRequest } from '../protocols/wire.ts';
import { commonError, ServiceError } from '../service-error.ts';
import type { IssuedKeys } from './issued-keys.ts';
import type { Principal } from './principal.ts';
import { signatureFault } from './signature.ts';

/**
 * Who signed a request: undefined for the practice key, with which one deploys and may do all; else the role behind a
 * temporary key, whose signature is checked.
 * @throws ServiceError in the service's own words
 */
export function callerOf(
  request: WireRequest,
  accessKey: string,
  protocol: ProtocolName,
  keys: IssuedKeys,
  now: Date,
): Principal | undefined {
  if (accessKey === PRACTICE_ACCESS_KEY) return undefined;
  const key = keys.find(accessKey);
  if (!key) {
    throw commonError(
      protocol,
      'unknown-key',
      `PRACTICE: the practice cloud takes only the access key "${PRACTICE_ACCESS_KEY}" and those that it has given out`,
    );
  }
  const token = request.headers['x-amz-security-token'] ?? request.query.get('X-Amz-Security-Token');
  if (token !== key.sessionToken) {
    throw protocol === 'restXml'
      ? new ServiceError('InvalidToken', 'The provided token is malformed or otherwise invalid.', 400)
      : commonError(protocol, 'unknown-key', 'The security token included in the request is invalid.');
  }
  if (key.expires <= now) throw commonError(protocol, 'expired', 'The provided token has expired.');
  switch (signatureFault(request, key.secretAccessKey, now)) {
    case undefined:
      return key.principal;
    case 'expired':
      throw new ServiceError('AccessDenied', 'Request has expired', 403);
    case 'skewed':
      throw protocol === 'restXml'
        ? new ServiceError(
            'RequestTimeTooSkewed',
            'The difference between the request time and the current time is too large.',
            403,
          )
        : commonError(protocol, 'wrong-signature', 'Signature expired');
    case 'wrong-body':
      throw protocol === 'restXml'
        ? new ServiceError(
            'XAmzContentSHA256Mismatch',
            "The provided 'x-amz-content-sha256' header does not match what was computed.",
            400,
          )
        : wrong(protocol);
    case 'wrong':
      throw wrong(protocol);
  }
}

function wrong(protocol: ProtocolName): ServiceError {
  return commonError(
    protocol,
    'wrong-signature',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  );
}
