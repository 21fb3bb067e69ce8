/** What the portal knows of an article: plain data, ready to be shown. */
import type { Root } from 'mdast';
import type { BodyPart } from '#lib/specialties/body-parts.ts';
import type { Danger } from '#lib/specialties/danger.ts';
import type { Problem } from '#lib/specialties/problem.ts';
import type { Section } from './sections.ts';

export type { Problem };

export interface Source {
  /** What `[^key]` in the text refers to. */
  key: string;
  /** Its place in the list, from 1, in the order the text first refers to them. */
  number: number;
  /** Its id in the list at the end of the page: `kilde-nice2020`; where it is cited it has one more, with the part's number. */
  anchor: string;
  title: string;
  publisher: string | null;
  year: number | null;
  /** DOI, PMID, ISBN or the like, as written. */
  id: string | null;
  /** http(s) only. */
  url: string | null;
  /** Of its title, where that is another than the page's: 'en'. */
  language: string | null;
  /** What kind of source it is, a word of `evidenceKinds`: 'systematisk oversigt'; foreign articles may say anything. */
  evidence: string | null;
  /** The same with its place on the plain scale: 'Stærkt grundlag: systematisk oversigt'. */
  strength: string | null;
}

/** A professional's review of exactly this text. */
export interface Review {
  reviewer: string;
  /** Five characters, from the authority's public register. */
  authorisationId: string;
  /** ISO date. */
  date: string;
  /** `textHash` of the article that was read. */
  hash: string;
}

export interface Heading {
  /** Unique in the article, without a hyphen at either end. */
  id: string;
  text: string;
  /** 2–6; the title of the page is the only 1. */
  depth: number;
}

export interface Picture {
  /** `/images/…`, on this site. */
  src: string;
  alt: string;
  /** Real pixels; a missing picture is not in the list. */
  width: number;
  height: number;
}

export interface Question {
  question: string;
  /** Plain text, paragraphs parted by a blank line. */
  answer: string;
}

export interface ArticleSummary {
  slug: string;
  title: string;
  metaTitle: string | null;
  description: string | null;
  /** The slug of the specialty: the article's own word, else the vocabulary's. */
  specialty: string | null;
  synonyms: string[];
  bodyPart: BodyPart | null;
  author: string | null;
  /** Null when no professional has read the text, and when it was edited since. */
  review: Review | null;
  /** ISO date on which it is due to be read again. */
  nextReview: string | null;
  /** ISO dates. */
  published: string | null;
  updated: string | null;
  /** Plain text of the first paragraph. */
  lead: string;
  /** Minutes to read, at least 1. */
  minutes: number;
  /** Relative to the working folder when it lies inside it. */
  file: string;
  /** Equal as long as everything that the article shows is: file, pictures, vocabulary, links. */
  version: string;
}

export interface Article extends ArticleSummary {
  /** The article's own record, else what holds for its term in the vocabulary. */
  danger: Danger | null;
  sources: Source[];
  icd10: string[];
  /** Markdown as written, with links to own addresses made local and the repeated title left out. */
  body: string;
  /** How the body was parsed; an `.mdx` that is not valid, or not the project's own, is 'md'. */
  format: 'md' | 'mdx';
  /** The same body parsed and made ready: ids, sizes, source references; what `<ArticleBody>` renders. */
  tree: Root;
  headings: Heading[];
  faq: Question[];
  /** The text by its headings, with the sources each piece refers to. */
  sections: Section[];
  pictures: Picture[];
  /** Readability of the body (Björnsson); null without words. */
  lix: number | null;
  /** What a review must be bound to. */
  textHash: string;
  problems: Problem[];
}
