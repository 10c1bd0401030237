// One article as it stands in a feed: the words fixed, the time true.

export interface Published {
  readonly key: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly url: string;
  readonly at: Date;
}

/** A channel as its outlet serves it; articles newest first. */
export interface Channel {
  readonly title: string;
  readonly about: string;
  /** Address of the feed itself. */
  readonly url: string;
  readonly home: string;
  readonly articles: readonly Published[];
}
