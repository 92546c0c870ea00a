import { ServiceError } from '../service-error.ts';

/** A CloudFormation template, as far as the practice cloud reads it. */
export interface Template {
  readonly Description?: string;
  readonly Metadata?: unknown;
  readonly Parameters?: Readonly<Record<string, TemplateParameter>>;
  readonly Mappings?: Readonly<Record<string, Record<string, Record<string, unknown>>>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Outputs?: Readonly<Record<string, TemplateOutput>>;
}

export interface TemplateParameter {
  readonly Type: string;
  readonly Default?: unknown;
  readonly AllowedValues?: readonly unknown[];
  readonly NoEcho?: boolean | string;
  readonly Description?: string;
}

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
  readonly Condition?: string;
  readonly DeletionPolicy?: string;
  readonly Metadata?: unknown;
}

export interface TemplateOutput {
  readonly Value: unknown;
  readonly Description?: string;
  readonly Condition?: string;
  readonly Export?: { readonly Name: unknown };
}

function invalid(message: string): ServiceError {
  return new ServiceError('ValidationError', message);
}

/** Reads a template's text; throws CloudFormation's ValidationError when it can't be a template. */
export function parseTemplate(text: string): Template {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid(
      'Template format error: JSON not well-formed. (The practice cloud reads JSON templates only.)',
    );
  }
  if (typeof value !== 'object' || value === null)
    throw invalid('Template format error: unsupported structure.');
  const { Resources } = value as Partial<Template>;
  if (typeof Resources !== 'object' || Object.keys(Resources).length === 0) {
    throw invalid('Template format error: At least one Resources member must be defined.');
  }
  for (const [logicalId, resource] of Object.entries(Resources)) {
    if (typeof resource?.Type !== 'string') {
      throw invalid(
        `Template format error: [/Resources/${logicalId}] Every Resources object must contain a Type member.`,
      );
    }
  }
  return value as Template;
}

/** The values that a stack's parameters have; throws when one is missing, unknown or not allowed. */
export function resolveParameters(
  template: Template,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const declared = template.Parameters ?? {};
  const unknown = Object.keys(given).filter(name => !declared[name]);
  if (unknown.length > 0) throw invalid(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
  const missing = Object.keys(declared).filter(
    name => given[name] === undefined && declared[name]?.Default === undefined,
  );
  if (missing.length > 0) throw invalid(`Parameters: [${missing.join(', ')}] must have values`);
  const values: Record<string, string> = {};
  for (const [name, parameter] of Object.entries(declared)) {
    const value = given[name] ?? String(parameter.Default);
    if (parameter.AllowedValues && !parameter.AllowedValues.map(String).includes(value)) {
      throw invalid(`Parameter '${name}' must be one of AllowedValues`);
    }
    values[name] = value;
  }
  return values;
}

/** The capabilities that a template needs, for IAM resources. */
export function requiredCapabilities(template: Template): string[] {
  const iam = Object.values(template.Resources).filter(resource => resource.Type.startsWith('AWS::IAM::'));
  if (iam.length === 0) return [];
  const named = iam.some(resource =>
    ['RoleName', 'PolicyName', 'UserName', 'GroupName'].some(name => resource.Properties?.[name]),
  );
  return named ? ['CAPABILITY_NAMED_IAM'] : ['CAPABILITY_IAM'];
}
