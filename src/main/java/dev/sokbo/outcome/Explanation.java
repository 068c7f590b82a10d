package dev.sokbo.outcome;

import dev.sokbo.delivery.Hold;
import dev.sokbo.explain.Miss;
import dev.sokbo.outbox.OutboxState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of an entry with respect to one chat.
 *
 * @param feed the title or URL of its feed
 * @param verdicts what the chat's watches say of it; only those that match or nearly do
 */
public record Explanation(
    String title,
    @Nullable String link,
    String feed,
    Instant fetchedAt,
    @Nullable Instant publishedAt,
    List<Verdict> verdicts,
    StoryNote story,
    Fate fate) {

  public Explanation {
    verdicts = List.copyOf(verdicts);
  }

  /** What one watch says. */
  public sealed interface Verdict {

    /** The watch matches, by these words of the entry. */
    record Matches(String watch, List<String> words) implements Verdict {
      public Matches {
        words = List.copyOf(words);
      }
    }

    /** The watch does not match, although the entry has words like those it looks for. */
    record Misses(String watch, List<Miss> misses) implements Verdict {
      public Misses {
        misses = List.copyOf(misses);
      }
    }
  }

  /** The entry's place in its story. */
  public sealed interface StoryNote {

    /** No other entry reports the same. */
    record Alone() implements StoryNote {}

    /** The first report, with so many others. */
    record Head(int others) implements StoryNote {}

    /** A later report of what an earlier headline reported. */
    record Folded(String headline) implements StoryNote {}
  }

  /** What the chat got of the entry's story. */
  public sealed interface Fate {

    record Sent(Instant at) implements Fate {}

    /** In the outbox, in this state, kept there by something or only waiting for its turn. */
    record OnItsWay(OutboxState state, @Nullable Hold hold) implements Fate {}

    record Undeliverable(String reason) implements Fate {}

    /** In no message yet, for this reason. */
    record Waiting(Hold hold) implements Fate {}

    /** No watch matches it. */
    record NotMatched() implements Fate {}

    /** A watch matches it, but it was not news to the chat when it came. */
    record NotOwed() implements Fate {}
  }
}
