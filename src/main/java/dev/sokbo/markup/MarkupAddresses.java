package dev.sokbo.markup;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the relative addresses in HTML absolute, and leaves all the rest of it as it is. */
public final class MarkupAddresses {

  private static final Pattern TAG = Pattern.compile("<[A-Za-z][^<>]*+");

  /** Attributes that hold an address; the last one holds several, each with a size behind it. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(\\s(href|src|cite|poster|action|longdesc|background|usemap|data|srcset)\\s*=\\s*)"
              + "(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))",
          Pattern.CASE_INSENSITIVE);

  private static final int FIRST_VALUE = 3;
  private static final int LAST_VALUE = 5;

  private final String base;

  private MarkupAddresses(String base) {
    this.base = base;
  }

  /** The markup with absolute addresses; as it is where the base is no web address. */
  public static String absolute(String base, String markup) {
    if (markup.indexOf('<') < 0 || markup.indexOf('=') < 0 || !References.isWeb(base)) {
      return markup;
    }
    MarkupAddresses addresses = new MarkupAddresses(base);
    return replace(TAG, markup, tag -> addresses.tag(tag.group()));
  }

  private interface Replacement {
    String of(MatchResult match);
  }

  private static String replace(Pattern pattern, String text, Replacement replacement) {
    return pattern
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(replacement.of(match)));
  }

  private String tag(String tag) {
    return tag.indexOf('=') < 0 ? tag : replace(ATTRIBUTE, tag, this::attribute);
  }

  private String attribute(MatchResult match) {
    for (int group = FIRST_VALUE; group <= LAST_VALUE; group++) {
      String value = match.group(group);
      if (value != null) {
        boolean several = match.group(2).equalsIgnoreCase("srcset");
        String absolute = several ? candidates(value) : address(value.strip());
        return absolute.equals(value)
            ? match.group()
            : match.group(1) + '"' + absolute.replace("\"", "%22") + '"';
      }
    }
    return match.group();
  }

  private String address(String value) {
    boolean within = value.isEmpty() || value.startsWith("#");
    return within ? value : References.resolve(base, value);
  }

  private String candidates(String value) {
    return Arrays.stream(value.strip().split(",\\s+", -1))
        .map(candidate -> candidate.strip().split("\\s+", 2))
        .map(parts -> address(parts[0]) + (parts.length > 1 ? " " + parts[1] : ""))
        .collect(Collectors.joining(", "));
  }
}
