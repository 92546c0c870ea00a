import type { ProtocolName } from './models/service-model.ts';

/** An error that a service answers, in the wire format of its protocol. */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = 'ServiceError';
    this.code = code;
    this.status = status;
  }
}

/** Errors that every service has, each protocol under its own code and status. */
export type CommonError =
  | 'expired'
  | 'throttled'
  | 'denied'
  | 'wrong-signature'
  | 'unknown-key'
  | 'unknown-action'
  | 'invalid'
  | 'unsigned';

type Codes = Readonly<Record<CommonError, readonly [code: string, status: number]>>;

const JSON_CODES: Codes = {
  expired: ['ExpiredTokenException', 400],
  throttled: ['ThrottlingException', 400],
  denied: ['AccessDeniedException', 400],
  'wrong-signature': ['InvalidSignatureException', 400],
  'unknown-key': ['UnrecognizedClientException', 400],
  'unknown-action': ['UnknownOperationException', 400],
  invalid: ['ValidationException', 400],
  unsigned: ['MissingAuthenticationTokenException', 400],
};

const CODES: Readonly<Record<ProtocolName, Codes>> = {
  awsQuery: {
    expired: ['ExpiredToken', 403],
    throttled: ['Throttling', 400],
    denied: ['AccessDenied', 403],
    'wrong-signature': ['SignatureDoesNotMatch', 403],
    'unknown-key': ['InvalidClientTokenId', 403],
    'unknown-action': ['InvalidAction', 400],
    invalid: ['ValidationError', 400],
    unsigned: ['MissingAuthenticationToken', 403],
  },
  awsJson1_0: JSON_CODES,
  awsJson1_1: JSON_CODES,
  restJson1: {
    expired: ['ExpiredTokenException', 403],
    throttled: ['TooManyRequestsException', 429],
    denied: ['AccessDeniedException', 403],
    'wrong-signature': ['InvalidSignatureException', 403],
    'unknown-key': ['UnrecognizedClientException', 403],
    'unknown-action': ['UnknownOperationException', 404],
    invalid: ['ValidationException', 400],
    unsigned: ['MissingAuthenticationTokenException', 403],
  },
  restXml: {
    expired: ['ExpiredToken', 400],
    throttled: ['SlowDown', 503],
    denied: ['AccessDenied', 403],
    'wrong-signature': ['SignatureDoesNotMatch', 403],
    'unknown-key': ['InvalidAccessKeyId', 403],
    'unknown-action': ['NotImplemented', 501],
    invalid: ['InvalidRequest', 400],
    unsigned: ['AccessDenied', 403],
  },
};

/** A common error as a service of this protocol answers it. */
export function commonError(protocol: ProtocolName, error: CommonError, message: string): ServiceError {
  const [code, status] = CODES[protocol][error];
  return new ServiceError(code, message, status);
}
