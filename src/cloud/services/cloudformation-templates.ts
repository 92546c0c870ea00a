import { parseTemplate, requiredCapabilities } from '../stacks/template.ts';
import { standing } from './find-stack.ts';
import type { Operations, ServiceContext } from './service.ts';
import { templateText } from './template-source.ts';

/** CloudFormation's operations on templates that change nothing. */
export const cloudformationTemplates: Operations = {
  async GetTemplate(input: { StackName?: string }, { store }: ServiceContext) {
    const stack = standing(store, input.StackName ?? '');
    const text = (await store.readBlob(stack.target.templateSha)).toString('utf8');
    return { TemplateBody: text, StagesAvailable: ['Original', 'Processed'] };
  },

  async GetTemplateSummary(
    input: { StackName?: string; TemplateBody?: string; TemplateURL?: string },
    { store }: ServiceContext,
  ) {
    const stack = input.StackName ? standing(store, input.StackName) : undefined;
    const text = stack
      ? (await store.readBlob(stack.target.templateSha)).toString('utf8')
      : await templateText(store, input);
    return summary(text);
  },

  async ValidateTemplate(input: { TemplateBody?: string; TemplateURL?: string }, { store }: ServiceContext) {
    const { Parameters, Description, Capabilities } = summary(await templateText(store, input));
    return { Parameters, Description, Capabilities };
  },
};

function summary(text: string) {
  const template = parseTemplate(text);
  return {
    Description: template.Description,
    Metadata: template.Metadata === undefined ? undefined : JSON.stringify(template.Metadata),
    ResourceTypes: [...new Set(Object.values(template.Resources).map(resource => resource.Type))],
    Capabilities: requiredCapabilities(template),
    Parameters: Object.entries(template.Parameters ?? {}).map(([ParameterKey, parameter]) => ({
      ParameterKey,
      DefaultValue: parameter.Default === undefined ? undefined : String(parameter.Default),
      ParameterType: parameter.Type,
      NoEcho: String(parameter.NoEcho) === 'true',
      Description: parameter.Description,
    })),
  };
}
