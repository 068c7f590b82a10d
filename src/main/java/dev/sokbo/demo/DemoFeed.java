package dev.sokbo.demo;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A feed of the demo as it stands at one time, before any format.
 *
 * @param url where it is served
 * @param home the outlet's page
 * @param articles newest first
 */
record DemoFeed(
    String title, String language, Charset charset, URI url, URI home, List<Article> articles) {

  DemoFeed {
    articles = List.copyOf(articles);
  }

  /** An entry with its page and its time, in the outlet's own offset. */
  record Article(String id, URI page, OffsetDateTime published, String title, String summary) {}
}
