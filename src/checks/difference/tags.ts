import type { BackendView, Resource } from '../backend-view.ts';
import { listed } from '../words.ts';
import { tagsOf } from './canonical.ts';
import type { Difference } from './parts.ts';

/** Types shown by name; more are counted. */
const mostShown = 3;

/** Tags that the solution gives and that what carries them there lacks here; tags that are here and not there. */
export function compareTags(found: BackendView, wanted: BackendView): readonly Difference[] {
  const missing = [...tagged(wanted)].flatMap(([tag, carriers]): readonly Difference[] => {
    const bare = carriers
      .map(carrier => counterpart(carrier, found))
      .filter(resource => resource !== undefined && !tagTexts(resource).includes(tag));
    if (bare.length === 0) return [];
    const sentence = `Without the tag ${tag}: ${shown(bare.map(resource => resource?.type ?? ''))}.`;
    return [{ at: `tags/${tag}`, subject: 'tags', kind: 'missing', sentence }];
  });
  const wantedTags = tagged(wanted);
  const extra = [...tagged(found)].flatMap(([tag, carriers]): readonly Difference[] => {
    const known = new Set((wantedTags.get(tag) ?? []).map(({ type }) => type));
    const surplus = carriers.filter(({ type }) => !known.has(type));
    if (surplus.length === 0) return [];
    const sentence = `With the tag ${tag}, which should not be there: ${shown(surplus.map(({ type }) => type))}.`;
    return [{ at: `tags/${tag}`, subject: 'tags', kind: 'extra', sentence }];
  });
  return [...missing, ...extra];
}

/** 'project: todos' -> the resources that carry it. A nested stack's own tags are those of what lies in it. */
function tagged({ resources }: BackendView): ReadonlyMap<string, readonly Resource[]> {
  const carriers = new Map<string, Resource[]>();
  for (const resource of resources) {
    if (resource.type === 'AWS::CloudFormation::Stack') continue;
    for (const tag of tagTexts(resource)) carriers.set(tag, [...(carriers.get(tag) ?? []), resource]);
  }
  return carriers;
}

function tagTexts(resource: Resource): readonly string[] {
  return Object.entries(tagsOf(resource)).map(([key, value]) => `${key}: ${value}`);
}

/** The same resource in another view; one like it where ids are the learner's own. */
function counterpart({ logicalId, type, stack }: Resource, { resources }: BackendView): Resource | undefined {
  const alike = resources.filter(resource => resource.type === type);
  return (
    alike.find(resource => resource.logicalId === logicalId) ??
    alike.find(resource => resource.stack === stack) ??
    alike[0]
  );
}

function shown(types: readonly string[]): string {
  const names = [...new Set(types)].toSorted();
  if (names.length <= mostShown) return listed(names);
  return listed([...names.slice(0, mostShown), `${names.length - mostShown} more types of resources`]);
}
