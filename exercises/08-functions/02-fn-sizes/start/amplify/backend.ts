import { defineBackend } from '@aws-amplify/backend';
import { orderPdf, videoCover } from './functions/resource';

defineBackend({ orderPdf, videoCover });
