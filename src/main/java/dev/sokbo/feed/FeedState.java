package dev.sokbo.feed;

/** Whether a feed is polled. */
public enum FeedState {
  /** Polled when it is due. */
  ACTIVE,
  /** Not polled any more, because the site said that it is gone. */
  STOPPED
}
