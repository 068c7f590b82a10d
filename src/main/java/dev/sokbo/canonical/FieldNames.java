package dev.sokbo.canonical;

import dev.sokbo.canonical.FeedTree.Name;
import dev.sokbo.markup.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdom2.Namespace;

/** What the names of fields mean, whichever format and version they come from. */
final class FieldNames {

  private static final Set<String> DATES =
      Set.of(
          "pubdate",
          "date",
          "published",
          "updated",
          "issued",
          "created",
          "modified",
          "lastmod",
          "publicationdate",
          "modificationdate");

  private static final Set<String> MARKUP =
      Set.of("title", "description", "summary", "content", "encoded", "subtitle", "body");

  private static final Map<Name, Name> CANONICAL = new HashMap<>();

  static {
    same(Vocabulary.RSS, "abstract", Vocabulary.RSS, "description");
    same(Vocabulary.RSS, "summary", Vocabulary.ATOM, "summary");
    same(Vocabulary.RSS, "content", Vocabulary.ATOM, "content");
    same(Vocabulary.RSS, "encoded", Vocabulary.CONTENT, "encoded");
    same(Vocabulary.RSS, "fullitem", Vocabulary.CONTENT, "encoded");
    same(Vocabulary.RSS, "body", Vocabulary.XHTML, "body");
    same(Vocabulary.RSS, "managingeditor", Vocabulary.RSS, "managingEditor");
    same(Vocabulary.RSS, "webmaster", Vocabulary.RSS, "webMaster");
    same(Vocabulary.ATOM, "tagline", Vocabulary.ATOM, "subtitle");
    same(Vocabulary.ATOM, "description", Vocabulary.ATOM, "summary");
  }

  private FieldNames() {}

  private static void same(Namespace namespace, String local, Namespace known, String name) {
    CANONICAL.put(new Name(namespace, local), new Name(known, name));
  }

  /** The name under which ROME reads a field, or Sokbo does behind it. */
  static Name canonical(Name name) {
    return CANONICAL.getOrDefault(name, name);
  }

  /** Whether a field of this name holds a date, in any namespace. */
  static boolean isDate(Name name) {
    return DATES.contains(name.local());
  }

  /** Whether a field of this name may hold markup. */
  static boolean isMarkup(Name name) {
    return MARKUP.contains(name.local());
  }
}
