import type { UserPoolView } from '../cognito/users-view.ts';
import type { WireResponse } from '../protocols/wire.ts';
import type { CloudSnapshot, StackView } from '../snapshot.ts';
import { type Markup, markup as m } from './markup.ts';
import { STYLE, STYLE_HASH } from './style.ts';

/** Seconds after which the page asks again. */
const REFRESH = 2;

/** The page for a path below /console/: the overview, or one stack. Undefined when there is no such page. */
export function consolePage(path: string, cloud: CloudSnapshot): WireResponse | undefined {
  if (path === '/' || path === '/console')
    return { status: 302, headers: { location: '/console/' }, body: '' };
  if (path === '/console/') return page('Stacks', overview(cloud));
  const name = /^\/console\/stacks\/([^/]+)$/.exec(path)?.[1];
  const stack = cloud.stacks.find(candidate => stackKey(candidate) === name);
  return stack && page(stack.name, stackPage(stack, cloud));
}

function page(title: string, content: Markup): WireResponse {
  const body = m`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="${REFRESH}">
<meta name="viewport" content="width=device-width"><title>${title} - Practice cloud</title><style>${STYLE}</style></head>
<body><header><a href="/console/">Practice cloud</a> <span>not AWS: everything here is on this machine, account PRACTICE</span></header>
<main>${content}</main></body></html>`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src '${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
      'referrer-policy': 'no-referrer',
    },
    body: body.html,
  };
}

function userPool({ name, users, messages }: UserPoolView): Markup {
  return m`<h1>Users of ${name}</h1>
<table><tr><th>Name<th>Status<th>Groups</tr>
${users.map(user => m`<tr><td>${user.name}<td>${user.enabled ? user.status : 'DISABLED'}<td>${user.groups.join(', ')}</tr>`)}</table>
<h1>What they were sent</h1>
<table><tr><th>Time<th>To<th>Purpose<th>Code<th>Text</tr>
${messages.map(one => m`<tr><td>${one.at}<td>${one.to}<td>${one.purpose}<td>${one.code}<td>${one.text}</tr>`)}</table>`;
}

/** The UUID at the end of a stack's id. */
function stackKey(stack: Pick<StackView, 'id'>): string {
  return stack.id.split('/').at(-1) ?? '';
}

function overview(cloud: CloudSnapshot): Markup {
  const roots = cloud.stacks
    .filter(stack => !stack.parentId)
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  return m`${faults(cloud)}
<h1>CloudFormation stacks</h1>
${roots.length === 0 ? m`<p>No stack yet. Deploy with <code>npx ampx sandbox</code> in the practice shell.</p>` : ''}
<table><tr><th>Stack<th>Status<th>Resources<th>Created<th>Reason</tr>
${roots.map(root => m`${stackRow(root, '')}${cloud.stacks.filter(stack => stack.parentId && stack.rootId === root.id && !stack.deletedAt).map(stack => stackRow(stack, 'nested'))}`)}
</table>
<h1>S3 buckets</h1>
<table><tr><th>Bucket<th>Objects</tr>
${cloud.buckets.map(bucket => m`<tr><td>${bucket.name}<td>${bucket.objects.length}</tr>`)}</table>
<h1>Parameters and secrets</h1>
<table><tr><th>Name<th>Type<th>Version<th>Value</tr>
${cloud.parameters.map(one => m`<tr><td>${one.name}<td><span>${one.type}</span><td>${one.version}<td>${one.value}</tr>`)}</table>
${cloud.userPools.map(pool => userPool(pool))}<h1>Last calls</h1>
<table><tr><th>Time<th>Service<th>Operation<th>Answer</tr>
${[...cloud.calls]
  .reverse()
  .slice(0, 40)
  .map(
    call =>
      m`<tr><td>${time(call.at)}<td>${call.service}<td>${call.action}<td>${call.status} ${call.error ?? ''}</tr>`,
  )}</table>`;
}

function faults(cloud: CloudSnapshot): Markup | '' {
  const names = Object.keys(cloud.faults);
  return names.length === 0 ? '' : m`<p class="fault">Faults switched on: ${names.join(', ')}</p>`;
}

function stackRow(stack: StackView, kind: string): Markup {
  return m`<tr class="${kind}"><td><a href="/console/stacks/${stackKey(stack)}">${stack.name}</a><td>${status(stack.status)}
<td>${stack.resources.length}<td>${time(stack.createdAt)}<td>${stack.reason ?? ''}</tr>`;
}

function stackPage(stack: StackView, cloud: CloudSnapshot): Markup {
  const parent = cloud.stacks.find(candidate => candidate.id === stack.parentId);
  return m`<h1>${stack.name}</h1>
<p>${status(stack.status)} ${stack.reason ?? ''}</p>
${parent ? m`<p>Nested in <a href="/console/stacks/${stackKey(parent)}">${parent.name}</a></p>` : ''}
<h2>Resources</h2>
<table><tr><th>Logical id<th>Type<th>Physical id<th>Status<th>Reason</tr>
${stack.resources.map(
  resource => m`<tr><td>${nestedLink(resource)}<td>${resource.type}<td>${resource.physicalId}
<td>${status(resource.status)}${resource.hotswapped.length > 0 ? m` <em>hotswapped: ${resource.hotswapped.join(', ')}</em>` : ''}<td>${resource.reason ?? ''}</tr>`,
)}</table>
<h2>Outputs</h2>
<table><tr><th>Key<th>Value</tr>${stack.outputs.map(output => m`<tr><td>${output.key}<td>${output.value}</tr>`)}</table>
<h2>Events</h2>
<table><tr><th>Time<th>Logical id<th>Status<th>Reason</tr>
${[...stack.events]
  .reverse()
  .slice(0, 200)
  .map(
    event =>
      m`<tr><td>${time(event.at)}<td>${event.logicalId}<td>${status(event.status)}<td>${event.reason ?? ''}</tr>`,
  )}</table>`;
}

function nestedLink(resource: StackView['resources'][number]): Markup | string {
  if (resource.type !== 'AWS::CloudFormation::Stack' || !resource.physicalId) return resource.logicalId;
  return m`<a href="/console/stacks/${stackKey({ id: resource.physicalId })}">${resource.logicalId}</a>`;
}

function status(text: string): Markup {
  const kind = /FAILED|ROLLBACK/.test(text) ? 'failed' : text.endsWith('IN_PROGRESS') ? 'busy' : 'done';
  return m`<span class="${kind}">${text}</span>`;
}

function time(iso: string): Markup {
  return m`<time datetime="${iso}">${iso.slice(11, 23)}</time>`;
}
