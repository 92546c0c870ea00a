import { util } from '@aws-appsync/utils';

export function request(ctx) {
  return {
    method: 'POST',
    resourcePath: '/',
    params: {
      headers: {
        'Content-Type': 'application/x-amz-json-1.1',
        'X-Amz-Target': 'AWSShineFrontendService_20170701.TranslateText',
      },
      body: {
        SourceLanguageCode: 'en',
        TargetLanguageCode: ctx.args.to,
        Text: ctx.args.text,
      },
    },
  };
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return JSON.parse(ctx.result.body).TranslatedText;
}
