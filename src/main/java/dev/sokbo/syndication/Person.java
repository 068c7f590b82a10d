package dev.sokbo.syndication;

import dev.sokbo.markup.PlainText;
import dev.sokbo.markup.Texts;
import dev.sokbo.markup.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Someone whom a feed names as an author.
 *
 * @param name absent where the feed gives an address only, or nothing
 * @param email absent where the feed gives none
 */
record Person(@Nullable String name, @Nullable String email) {

  /** Longer texts are no name with address. */
  private static final int LONGEST = 300;

  private static final String ADDRESS = "(?:mailto:)?([^\\s()<>@]+@[^\\s()<>@]+)";
  private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\s*[(<\\[]\\s*[)>\\]]");
  private static final Pattern ADDRESS_ONLY = Pattern.compile("[(<\\[]?" + ADDRESS + "[)>\\]]?");
  private static final Pattern ADDRESS_FIRST = Pattern.compile(ADDRESS + "\\s*[(<\\[](.+?)[)>\\]]");
  private static final Pattern ADDRESS_LAST =
      Pattern.compile("(.+?)\\s*[(<\\[]" + ADDRESS + "[)>\\]]");

  /** Reads {@code address (name)}, {@code name <address>}, a name or an address. */
  static Person of(@Nullable String published) {
    String written = PlainText.ofTitle(published);
    if (written == null || written.length() > LONGEST || isPlain(written)) {
      return new Person(written, null);
    }
    String text = EMPTY_BRACKETS.matcher(written).replaceAll("");
    Matcher matcher = ADDRESS_ONLY.matcher(text);
    if (matcher.matches()) {
      return new Person(null, matcher.group(1));
    }
    matcher = ADDRESS_FIRST.matcher(text);
    if (matcher.matches()) {
      return new Person(matcher.group(2).strip(), matcher.group(1));
    }
    matcher = ADDRESS_LAST.matcher(text);
    return matcher.matches()
        ? new Person(unquoted(matcher.group(1).strip()), matcher.group(2))
        : new Person(text, null);
  }

  /** Whether a text is a name without more, as most are. */
  private static boolean isPlain(String text) {
    return text.indexOf('@') < 0
        && text.indexOf('(') < 0
        && text.indexOf('[') < 0
        && text.indexOf('<') < 0;
  }

  /** A name without the quotation marks that RFC 5322 puts around one with a comma. */
  private static String unquoted(String name) {
    boolean quoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1) : name;
  }

  /** Reads a person of Atom. */
  static Person of(Element atomPerson) {
    return of(
        Texts.first(
            atomPerson.getChildText("name", Vocabulary.ATOM),
            atomPerson.getChildText("email", Vocabulary.ATOM)));
  }

  /**
   * The names in the first group that has any; where no group has, the first address.
   *
   * @return names with commas between; absent where there is nobody
   */
  static @Nullable String namesOfFirst(List<List<Person>> groups) {
    for (List<Person> group : groups) {
      Set<String> names = new LinkedHashSet<>();
      for (Person person : group) {
        if (person.name() != null) {
          names.add(person.name());
        }
      }
      if (!names.isEmpty()) {
        return String.join(", ", names);
      }
    }
    return groups.stream()
        .flatMap(List::stream)
        .map(Person::email)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
