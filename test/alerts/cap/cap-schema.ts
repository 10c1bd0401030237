// The rules of CAP 1.2 (section 3.2 and the schema of section 3.4): which elements, in which order, how often, and
// what may stand in them.
import type { Node } from './xml-reader.ts';

type Rule = [name: string, occurs: '1' | '?' | '*' | '+', content?: RegExp | readonly Rule[]];

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/u;
const oneOf = (...words: string[]) => new RegExp(`^(${words.join('|')})$`, 'u');
const PAIR: readonly Rule[] = [
  ['valueName', '1', /./u],
  ['value', '1', /./u],
];
const NUMBER = String.raw`-?\d+(\.\d+)?`;

const AREA: readonly Rule[] = [
  ['areaDesc', '1', /\S/u],
  ['polygon', '*', new RegExp(`^${NUMBER},${NUMBER}( ${NUMBER},${NUMBER}){3,}$`, 'u')],
  ['circle', '*', new RegExp(`^${NUMBER},${NUMBER} ${NUMBER}$`, 'u')],
  ['geocode', '*', PAIR],
  ['altitude', '?'],
  ['ceiling', '?'],
];

const INFO: readonly Rule[] = [
  ['language', '?', /^[a-z]{2,3}(-[A-Za-z]+)*$/u],
  [
    'category',
    '+',
    oneOf(
      'Geo',
      'Met',
      'Safety',
      'Security',
      'Rescue',
      'Fire',
      'Health',
      'Env',
      'Transport',
      'Infra',
      'CBRNE',
      'Other',
    ),
  ],
  ['event', '1', /\S/u],
  [
    'responseType',
    '*',
    oneOf('Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear', 'None'),
  ],
  ['urgency', '1', oneOf('Immediate', 'Expected', 'Future', 'Past', 'Unknown')],
  ['severity', '1', oneOf('Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown')],
  ['certainty', '1', oneOf('Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown')],
  ['audience', '?'],
  ['eventCode', '*', PAIR],
  ['effective', '?', TIME],
  ['onset', '?', TIME],
  ['expires', '?', TIME],
  ['senderName', '?'],
  ['headline', '?', /\S/u],
  ['description', '?'],
  ['instruction', '?'],
  ['web', '?', /^https?:\/\/\S+$/u],
  ['contact', '?'],
  ['parameter', '*', PAIR],
  ['resource', '*'],
  ['area', '*', AREA],
];

const ALERT: readonly Rule[] = [
  ['identifier', '1', /^[^\s,<&]+$/u],
  ['sender', '1', /^[^\s,<&]+$/u],
  ['sent', '1', TIME],
  ['status', '1', oneOf('Actual', 'Exercise', 'System', 'Test', 'Draft')],
  ['msgType', '1', oneOf('Alert', 'Update', 'Cancel', 'Ack', 'Error')],
  ['source', '?'],
  ['scope', '1', oneOf('Public', 'Restricted', 'Private')],
  ['restriction', '?'],
  ['addresses', '?'],
  ['code', '*'],
  ['note', '?'],
  ['references', '?', /^[^\s,]+,[^\s,]+,\S+( [^\s,]+,[^\s,]+,\S+)*$/u],
  ['incidents', '?', /\S/u],
  ['info', '*', INFO],
];

/** @returns what the schema would say against it. */
export function capFaults(alert: Node): string[] {
  const space = alert.attributes.xmlns;
  const faults = faultsOf(alert, ALERT);
  if (alert.name !== 'alert' || space !== 'urn:oasis:names:tc:emergency:cap:1.2')
    faults.push(`root is ${alert.name}`);
  const type = alert.children.find(({ name }) => name === 'msgType')?.text;
  const refers = alert.children.some(({ name }) => name === 'references');
  if ((type === 'Update' || type === 'Cancel') && !refers) faults.push(`${type} refers to nothing`);
  return faults;
}

function faultsOf(node: Node, rules: readonly Rule[]): string[] {
  const names = rules.map(([name]) => name);
  const order = node.children.map(({ name }) => names.indexOf(name));
  const faults = order.flatMap((place, n) => {
    if (place < 0) return [`<${node.name}> holds a <${node.children[n]!.name}>`];
    return n > 0 && place < order[n - 1]! ? [`<${node.children[n]!.name}> is out of its order`] : [];
  });
  for (const [name, occurs, content] of rules) {
    const found = node.children.filter((child) => child.name === name);
    if ((occurs === '1' || occurs === '+') && found.length === 0)
      faults.push(`<${node.name}> lacks <${name}>`);
    if ((occurs === '1' || occurs === '?') && found.length > 1)
      faults.push(`<${name}> comes ${found.length} times`);
    for (const child of found) {
      if (content instanceof RegExp && !content.test(child.text))
        faults.push(`<${name}> holds "${child.text}"`);
      else if (Array.isArray(content)) faults.push(...faultsOf(child, content as readonly Rule[]));
    }
  }
  return faults;
}
