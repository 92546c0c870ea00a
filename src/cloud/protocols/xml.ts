import { ServiceError } from '../service-error.ts';

/** An element of an XML request body. Attributes are dropped: no request that is played uses one. */
export interface XmlElement {
  readonly name: string;
  readonly children: XmlElement[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const TOKENS = /<\?[^>]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)(?:\s[^<>]*?)?(\/?)>|([^<]+)/gy;

/** Reads the XML that SDKs send: elements and text. DOCTYPE, CDATA and comments are refused, as S3 refuses them. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', children: [], text: '' };
  const open: XmlElement[] = [root];
  let end = 0;
  for (const token of text.matchAll(TOKENS)) {
    end = token.index + token[0].length;
    const current = open.at(-1) ?? root;
    const [, closed, opened, empty, content] = token;
    if (content !== undefined) current.text += unescapeXml(content);
    else if (closed !== undefined) {
      if (open.length === 1 || current.name !== closed) throw malformed();
      open.pop();
    } else if (opened !== undefined) {
      const element: XmlElement = { name: opened, children: [], text: '' };
      current.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [first] = root.children;
  if (end !== text.length || open.length !== 1 || !first || root.children.length > 1) throw malformed();
  return first;
}

/** Text made safe between tags and in attributes. */
export function escapeXml(text: string): string {
  return text.replace(
    /[&<>"\r\u0000-\u0008\u000b\u000c\u000e-\u001f]/g,
    char => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#xD;' })[char] ?? '',
  );
}

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function malformed(): ServiceError {
  return new ServiceError(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );
}
