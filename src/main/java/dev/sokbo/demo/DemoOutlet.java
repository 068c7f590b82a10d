package dev.sokbo.demo;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;

/**
 * An invented news outlet of the demo, as its file in {@code demo/} describes it.
 *
 * @param name its place in URLs
 * @param language a BCP 47 tag
 * @param entries what its feed holds from the start, newest first
 * @param later what is put before them after a while, newest first
 */
record DemoOutlet(
    String name,
    String title,
    String language,
    DemoFormat format,
    Charset charset,
    Manner manner,
    List<Entry> entries,
    List<Entry> later) {

  DemoOutlet {
    entries = List.copyOf(entries);
    later = List.copyOf(later);
  }

  /** How its server answers. */
  enum Manner {
    /** The whole feed each time. */
    PLAIN,
    /** With an entity tag, and 304 to whom has that version. */
    ETAG,
    /** With an error. */
    FAILURE
  }

  /**
   * One invented piece of news.
   *
   * @param ago how long before its batch was released it was published
   */
  record Entry(String id, Duration ago, String title, String summary) {}
}
