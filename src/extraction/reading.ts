// One trigger read under one rule: what every part of that reading looks at.
import type { Arguments } from './clause/frames.ts';
import type { Doc, Knowledge, Scope, Sentence } from './document.ts';
import type { Rule } from './rules/rule.ts';
import type { Discourse } from './who/sides.ts';

export interface Reading {
  doc: Doc;
  sentence: Sentence;
  /** Of the sentence in the document. */
  index: number;
  /** Unit that carries the rule. */
  trigger: number;
  rule: Rule;
  args: Arguments;
  scope: Scope;
  /** What earlier sentences left in force. */
  discourse: Discourse;
  knowledge: Knowledge;
}
