package dev.sokbo.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.demo.DemoFeed.Article;
import java.time.format.DateTimeFormatter;

/** The formats that feeds come in. */
enum DemoFormat {

  /** RSS 2.0, summaries as HTML in CDATA sections, times by RFC 822. */
  RSS("application/rss+xml") {
    @Override
    String write(DemoFeed feed) {
      return DemoXml.rss(feed);
    }
  },

  /** RSS 2.0 that is no XML: bare ampersands, an undeclared entity, a tag that is never closed. */
  MALFORMED_RSS("text/xml") {
    @Override
    String write(DemoFeed feed) {
      return DemoXml.malformedRss(feed);
    }
  },

  /** RSS 1.0, times by ISO 8601 in Dublin Core. */
  RDF("application/rdf+xml") {
    @Override
    String write(DemoFeed feed) {
      return DemoXml.rdf(feed);
    }
  },

  /** Atom 1.0, times by RFC 3339. */
  ATOM("application/atom+xml") {
    @Override
    String write(DemoFeed feed) {
      return DemoXml.atom(feed);
    }
  },

  /** JSON Feed 1.1. */
  JSON("application/feed+json") {
    @Override
    String write(DemoFeed feed) {
      ObjectNode json =
          JsonNodeFactory.instance
              .objectNode()
              .put("version", "https://jsonfeed.org/version/1.1")
              .put("title", feed.title())
              .put("home_page_url", feed.home().toString())
              .put("feed_url", feed.url().toString())
              .put("language", feed.language());
      json.putArray("items").addAll(feed.articles().stream().map(DemoFormat::jsonItem).toList());
      return json.toPrettyString();
    }
  };

  private final String contentType;

  DemoFormat(String contentType) {
    this.contentType = contentType;
  }

  /**
   * The media type that it is served as, without a charset: XML declares its own, and JSON has but
   * one.
   */
  String contentType() {
    return contentType;
  }

  /** The feed as text that still has to be encoded in the feed's charset. */
  abstract String write(DemoFeed feed);

  private static ObjectNode jsonItem(Article article) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", article.id())
        .put("url", article.page().toString())
        .put("title", article.title())
        .put("content_text", article.summary())
        .put("date_published", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(article.published()));
  }
}
