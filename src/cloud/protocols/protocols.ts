import type { ProtocolName } from '../models/service-model.ts';
import { awsJson } from './aws-json.ts';
import { awsQuery } from './aws-query.ts';
import { restJson } from './rest-json.ts';
import { restXml } from './rest-xml.ts';
import type { Protocol } from './wire.ts';

export const PROTOCOLS: Readonly<Record<ProtocolName, Protocol>> = {
  awsQuery,
  awsJson1_0: awsJson('1.0'),
  awsJson1_1: awsJson('1.1'),
  restJson1: restJson,
  restXml,
};
