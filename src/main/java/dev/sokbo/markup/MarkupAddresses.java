package dev.sokbo.markup;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the relative addresses in HTML absolute, and leaves all the rest of it as it is. */
public final class MarkupAddresses {

  /** Holds several addresses, each with a size behind it. */
  private static final String SEVERAL = "srcset";

  /** Attributes that hold an address. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href",
          "src",
          "cite",
          "poster",
          "action",
          "longdesc",
          "background",
          "usemap",
          "data",
          SEVERAL);

  /** An address, which may have commas in it, and its size up to the next comma. */
  private static final Pattern CANDIDATE =
      Pattern.compile("([^\\s,](?:\\S*[^\\s,])?)(?:\\s+([^,]*))?");

  private final String base;
  private final String markup;
  private final StringBuilder written = new StringBuilder();

  /** Up to where the markup is written. */
  private int done;

  private MarkupAddresses(String base, String markup) {
    this.base = base;
    this.markup = markup;
  }

  /** The markup with absolute addresses; as it is where the base is no web address. */
  public static String absolute(String base, String markup) {
    if (markup.indexOf('<') < 0 || markup.indexOf('=') < 0 || !References.isWeb(base)) {
      return markup;
    }
    return new MarkupAddresses(base, markup).rewritten();
  }

  private String rewritten() {
    for (int tag = markup.indexOf('<'); tag >= 0; tag = markup.indexOf('<', tag + 1)) {
      if (tag + 1 < markup.length() && isLetter(markup.charAt(tag + 1))) {
        tag(tag + 1, end(tag + 1, "<>"));
      }
    }
    return written.append(markup, done, markup.length()).toString();
  }

  private void tag(int from, int to) {
    int index = from;
    while (index < to) {
      index = isSpace(markup.charAt(index)) ? attribute(index + 1, to) : index + 1;
    }
  }

  /** Reads what may be an attribute; gives where to read on. */
  private int attribute(int from, int to) {
    int nameEnd = from;
    while (nameEnd < to && isLetter(markup.charAt(nameEnd))) {
      nameEnd++;
    }
    int equals = afterSpace(nameEnd, to);
    if (nameEnd == from || equals == to || markup.charAt(equals) != '=') {
      return nameEnd;
    }
    String name = markup.substring(from, nameEnd).toLowerCase(Locale.ROOT);
    int value = afterSpace(equals + 1, to);
    return ATTRIBUTES.contains(name) && value < to ? value(name, value, to) : equals;
  }

  private int value(String name, int from, int to) {
    char quote = markup.charAt(from);
    boolean quoted = quote == '"' || quote == '\'';
    int start = quoted ? from + 1 : from;
    int end = quoted ? markup.indexOf(quote, start) : end(start, " \t\n\u000B\f\r\"'<>");
    if (end < 0 || end > to || (!quoted && end == start)) {
      return start;
    }
    String address = markup.substring(start, end);
    String absolute = name.equals(SEVERAL) ? candidates(address) : address(address.strip());
    int next = quoted ? end + 1 : end;
    if (!absolute.equals(address)) {
      written.append(markup, done, from);
      written.append('"').append(absolute.replace("\"", "%22")).append('"');
      done = next;
    }
    return next;
  }

  /** The first place from there on with one of some characters, or the end. */
  private int end(int from, String characters) {
    int index = from;
    while (index < markup.length() && characters.indexOf(markup.charAt(index)) < 0) {
      index++;
    }
    return index;
  }

  private int afterSpace(int from, int to) {
    int index = from;
    while (index < to && isSpace(markup.charAt(index))) {
      index++;
    }
    return index;
  }

  private static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  private static boolean isSpace(char character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
  }

  private String address(String value) {
    boolean within = value.isEmpty() || value.startsWith("#");
    return within ? value : References.resolve(base, value);
  }

  private String candidates(String value) {
    return CANDIDATE
        .matcher(value)
        .results()
        .map(found -> (address(found.group(1)) + " " + size(found.group(2))).strip())
        .collect(Collectors.joining(", "));
  }

  private static String size(@Nullable String written) {
    return written == null ? "" : written.strip();
  }
}
