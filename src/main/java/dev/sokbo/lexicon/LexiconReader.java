package dev.sokbo.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads the entries of a lexicon and gathers every mistake in it before it gives up. */
final class LexiconReader {

  private LexiconReader() {}

  /**
   * The entries of a lexicon, in their order.
   *
   * @param name how the text is called in messages
   * @param bundled what the text extends if it says so
   * @throws LexiconException with every mistake
   */
  static List<LexiconEntry> read(String name, String yaml, Supplier<String> bundled) {
    LexiconFile file = new LexiconFile(name, yaml);
    if (!file.isExtending()) {
      return checked(file, file.contexts(), file.drafts()).toList();
    }
    LexiconFile other = new LexiconFile(LexiconFile.BUNDLED, bundled.get());
    Map<String, List<LexiconTerm>> contexts = new HashMap<>(other.contexts());
    contexts.putAll(file.contexts());
    LexiconExtension extension = new LexiconExtension(other.drafts());
    Stream<LexiconEntry> own = checked(file, contexts, extension.joined(file.drafts()));
    Stream<LexiconEntry> untouched =
        extension.untouched(file.drafts()).stream().map(draft -> draft.entry(other.contexts()));
    return Stream.concat(untouched, own).toList();
  }

  /**
   * The entries of the lexicon that comes with the program, which is checked when that is built:
   * every start of a command reads it.
   */
  static List<LexiconEntry> bundled(String yaml) {
    LexiconFile file = new LexiconFile(LexiconFile.BUNDLED, yaml);
    return file.drafts().stream().map(draft -> draft.entry(file.contexts())).toList();
  }

  private static Stream<LexiconEntry> checked(
      LexiconFile file, Map<String, List<LexiconTerm>> contexts, List<LexiconDraft> drafts) {
    LexiconCheck check = new LexiconCheck(contexts, file::mistake);
    check.contextLists();
    drafts.forEach(check::entry);
    if (!file.mistakes().isEmpty()) {
      throw new LexiconException(file.mistakes());
    }
    return drafts.stream().map(draft -> draft.entry(contexts));
  }
}
