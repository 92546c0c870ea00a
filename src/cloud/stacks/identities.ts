import { PRACTICE_ACCOUNT } from '../practice.ts';
import { behindTheApi } from './identities/behind-the-api.ts';
import { type Identity, type IdentityRequest, type Make, name } from './identities/identity.ts';
import { signInAndApi } from './identities/sign-in-and-api.ts';

const IDENTITIES: Readonly<Record<string, Make>> = { ...signInAndApi, ...behindTheApi };

/** An identity as AWS would give one, with endpoints on a domain that never resolves. */
export function identify(request: IdentityRequest): Identity {
  const arn = (service: string, resource: string) => {
    const global = service === 'iam' || service === 's3';
    const account = service === 's3' ? '' : PRACTICE_ACCOUNT;
    return `arn:aws:${service}:${global ? '' : request.region}:${account}:${resource}`;
  };
  return (IDENTITIES[request.type] ?? anyType)(request, arn);
}

const anyType: Make = (request, arn) => {
  const physicalId = name(request, undefined, 128);
  const [, service = 'custom', kind = 'resource'] = request.type.toLowerCase().split('::');
  return {
    physicalId,
    attributes: { Arn: arn(service, `${kind}/${physicalId}`), Id: physicalId, Name: physicalId },
  };
};
