import { sessionArn } from '../iam/denied.ts';
import { PRACTICE, PRACTICE_ACCESS_KEY, PRACTICE_ACCOUNT } from '../practice.ts';
import type { Service, ServiceContext } from './service.ts';

export const sts: Service = {
  name: 'sts',
  operations: {
    GetCallerIdentity: (_input: object, { caller }: ServiceContext) => ({
      UserId: caller ? `${PRACTICE}:${caller.accessKeyId}` : PRACTICE,
      Account: PRACTICE_ACCOUNT,
      Arn: caller ? sessionArn(caller) : `arn:aws:iam::${PRACTICE_ACCOUNT}:user/${PRACTICE}`,
    }),

    AssumeRole: (
      input: { RoleArn: string; RoleSessionName: string; DurationSeconds?: number },
      { now }: ServiceContext,
    ) => ({
      Credentials: {
        AccessKeyId: PRACTICE_ACCESS_KEY,
        SecretAccessKey: PRACTICE_ACCESS_KEY,
        SessionToken: PRACTICE,
        Expiration: new Date(now().getTime() + (input.DurationSeconds ?? 3600) * 1000),
      },
      AssumedRoleUser: {
        AssumedRoleId: `${PRACTICE}:${input.RoleSessionName}`,
        Arn: `${input.RoleArn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${input.RoleSessionName}`,
      },
    }),
  },
};
