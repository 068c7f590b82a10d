package dev.sokbo.digest;

import dev.sokbo.digest.DigestContent.Item;
import java.time.Instant;
import java.util.Set;

/** What is to be told of one story to one chat. */
public sealed interface Telling {

  /**
   * This.
   *
   * @param watches the chat's watches that found any of its reports and are not muted
   * @param reports how many entries tell the story
   */
  record Told(Item item, Set<Long> watches, int reports) implements Telling {
    public Told {
      watches = Set.copyOf(watches);
    }
  }

  /** Nothing yet, for all of it is muted. */
  record Held(Instant until) implements Telling {}

  /** Nothing any more: no watch of the chat looks for it. */
  record Gone() implements Telling {}
}
