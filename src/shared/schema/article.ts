// One text from one outlet. What every later stage reads; nothing downstream changes it.
import { z } from 'zod';

/** A date alone (YYYY-MM-DD) or an instant with its offset. */
export const isoDate = z.iso.date();
export const instant = z.iso.datetime({ offset: true });

export const FULL_TEXT = ['unneeded', 'wanted', 'read', 'failed'] as const;
export const ARTICLE_STAGES = ['stored', 'extracted', 'quarantined'] as const;

export const articleSchema = z.strictObject({
  id: z.string().min(1).describe('Stable: derived from the feed and the item’s guid or canonical address'),
  feedId: z.string().min(1),
  outlet: z.string().min(1).describe('Name of the outlet as readers know it'),
  country: z.string().length(2).nullable().describe('ISO 3166-1 alpha-2 country the outlet mostly covers'),
  url: z.string().nullable().describe('Canonical address, tracking parameters removed'),
  origin: z
    .string()
    .nullish()
    .describe('Address of the post or article that this one says it repeats: both are one source'),
  title: z.string().nullable(),
  text: z.string().describe('Plain text, paragraphs parted by \\n'),
  publishedAt: instant.nullable().describe('When the outlet says it published; never invented'),
  fetchedAt: instant.describe('When it was first seen here'),
  fingerprint: z
    .string()
    .describe('Hash of the normalised text: equal for texts that differ only in spelling'),
  syndicationId: z
    .string()
    .describe('Shared by near-identical texts: one source, however many outlets print it'),
  stage: z.enum(ARTICLE_STAGES),
  fullText: z
    .enum(FULL_TEXT)
    .describe(
      'Whether the article’s own page is needed, read or out of reach: a summary may be all there is',
    ),
  attempts: z.number().int().nonnegative().describe('How often reading it has been started'),
  extractorVersion: z.string().nullable(),
});
export type Article = z.infer<typeof articleSchema>;

/** What a reader of feeds hands to the record: an article before it has a place in it. */
export const newArticleSchema = articleSchema
  .omit({ syndicationId: true, stage: true, fullText: true, attempts: true, extractorVersion: true })
  .extend({
    signature: z
      .array(z.number().int().nonnegative())
      .describe(
        'MinHash of the normalised text’s 3-word shingles (unsigned 32-bit); empty for very short texts',
      ),
    keys: z
      .array(z.string())
      .describe('Hashes of its folded address, and of its title at its time: it is known by them again'),
  });
export type NewArticle = z.infer<typeof newArticleSchema>;

/** What the record holds of an article of which a poll may see the next version. */
export interface KnownArticle {
  id: string;
  /** Of what the feed carried. */
  fingerprint: string;
  keys: string[];
}

/** One line of `rasid extract`. `publishedAt` may be a date alone. */
export const extractInputSchema = z.object({
  id: z.string().min(1),
  outlet: z.string().nullish(),
  country: z.string().nullish(),
  title: z.string().nullish(),
  text: z.string(),
  publishedAt: z.union([instant, isoDate]).nullish(),
});
export type ExtractInput = z.infer<typeof extractInputSchema>;
