package dev.sokbo.outcome;

import dev.sokbo.chat.Language;
import dev.sokbo.chat.Membership;
import dev.sokbo.chat.Platform;
import dev.sokbo.feed.Entry;
import dev.sokbo.message.Document;
import java.util.List;

/** What came of a command about the chat itself or about what it was told. */
public sealed interface ChatOutcome extends Outcome {

  /** A step of beginning: what was done, and what can be chosen next. */
  record Step(Stage stage, List<String> done) implements ChatOutcome {
    public Step {
      done = List.copyOf(done);
    }
  }

  /** A chat that has watches begins again, and they go on. */
  record GoesOn(int watches) implements ChatOutcome {}

  /** What can be chosen next. */
  enum Stage {
    WATCHES,
    FEEDS,
    CADENCE
  }

  record Explained(List<Explanation> entries) implements ChatOutcome {
    public Explained {
      entries = List.copyOf(entries);
    }
  }

  record NoSuchEntry(String text) implements ChatOutcome {}

  /** Nothing is known of the message that was answered to. */
  record NoSuchMessage() implements ChatOutcome {}

  /**
   * Entries that were found, newest first.
   *
   * @param page from 1
   * @param more whether there is another page
   */
  record Found(String words, int page, List<Hit> entries, boolean more) implements ChatOutcome {
    public Found {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A page was asked for that lies behind the last.
   *
   * @param last the last page, from 1
   */
  record NoSuchPage(String words, int last) implements ChatOutcome {}

  /** No stored entry has these words in its title. */
  record NothingFound(String words) implements ChatOutcome {}

  /** An entry in a list, with the title of its feed. */
  record Hit(Entry entry, String feed) {}

  /**
   * The last seven days.
   *
   * @param entries how many entries the chat's feeds brought
   * @param stories how many stories the chat was told
   */
  record Statistics(int entries, int stories, List<WatchCount> watches) implements ChatOutcome {
    public Statistics {
      watches = List.copyOf(watches);
    }
  }

  /** How many entries a watch found. */
  record WatchCount(String name, int entries) {}

  /**
   * How things stand.
   *
   * @param waiting stories that the next digest tells
   * @param unsent messages that are on their way
   */
  record Standing(int watches, int feeds, int failing, int waiting, int unsent, Outcome schedule)
      implements ChatOutcome {}

  /**
   * Every setting, each as the command shows it that changes it.
   *
   * @param mutes all that is silent
   */
  record SettingsList(List<Outcome> settings, Outcome mutes) implements ChatOutcome {
    public SettingsList {
      settings = List.copyOf(settings);
    }
  }

  /** What was to be taken back is too long ago, or was never done. */
  record NothingToUndo() implements ChatOutcome {}

  record Exported(Document document) implements ChatOutcome {}

  /**
   * A document was taken.
   *
   * @param done how many of its lines changed something or had been so before
   * @param refused how many could not be taken
   * @param problems the first of those
   */
  record Imported(int done, int refused, List<Problem> problems) implements ChatOutcome {
    public Imported {
      problems = List.copyOf(problems);
    }
  }

  /**
   * A line of a document that was not taken.
   *
   * @param line as it stands in the document
   * @param refusal what came of its command
   */
  record Problem(String line, Outcome refusal) {}

  /** A command that only people may give, but no document. */
  record NotByFile() implements ChatOutcome, Refusal {}

  /**
   * A key of a document that is no setting.
   *
   * @param known those that a document may hold
   */
  record NoSuchSetting(List<String> known) implements ChatOutcome, Refusal {
    public NoSuchSetting {
      known = List.copyOf(known);
    }
  }

  /** The chat imported as much in a day as it may. */
  record TooManyImports(int most) implements ChatOutcome, Refusal {}

  /**
   * A document that is no export.
   *
   * @param line where it can't be understood; 0 where it is wrong as a whole
   */
  record Unreadable(Flaw flaw, int line) implements ChatOutcome {}

  /**
   * A file is too large to be read.
   *
   * @param mebibytes how large one may be
   */
  record FileTooLarge(long mebibytes) implements ChatOutcome {}

  /** The platform does not give a file out, or not any more. */
  record FileGone() implements ChatOutcome {}

  /** What is wrong with a document that can't be taken. */
  enum Flaw {
    TOO_LONG,
    NOT_YAML,
    /** YAML, but with none of the keys that an export has. */
    NO_KEYS,
    NOT_OPML
  }

  record LanguageIs(Language language) implements ChatOutcome {}

  /**
   * What can be typed.
   *
   * @param platform where it is to be typed
   */
  record HelpText(Platform platform) implements ChatOutcome {}

  record Misused(String verb) implements ChatOutcome, Refusal {}

  record NotUnderstood(String text) implements ChatOutcome, Refusal {}

  /** The person is not one of those whom this Sokbo serves. */
  record Stranger() implements ChatOutcome {}

  /**
   * The person may read but not change.
   *
   * @param entitled who may
   */
  record NotEntitled(Membership.Entitled entitled) implements ChatOutcome {}

  /** The platform can't tell now whether the person may change anything. */
  record RightUntold() implements ChatOutcome {}

  /** It failed for no fault of the person's. */
  record Failed() implements ChatOutcome {}
}
