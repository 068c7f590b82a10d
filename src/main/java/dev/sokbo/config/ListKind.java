package dev.sokbo.config;

import dev.sokbo.config.Mistake.Origin;
import dev.sokbo.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a list are read.
 *
 * @param text reads an item that is plain text
 * @param separator divides the items of an environment variable
 * @param identity what no two items may share
 * @param fields reads an item that has keys of its own, giving nothing after a mistake; absent
 *     where items are plain text only
 */
record ListKind<T>(
    Kind<T> text,
    Pattern separator,
    Function<T, Object> identity,
    @Nullable Function<ItemFields, @Nullable T> fields) {

  private static final Pattern COMMA_OR_BLANK = Pattern.compile("[,\\s]+");
  private static final Pattern COMMA_OR_NEWLINE = Pattern.compile("[,\\n]");

  /** Items without blanks in them, such as URLs. */
  static <T> ListKind<T> ofWords(Kind<T> text) {
    return new ListKind<>(text, COMMA_OR_BLANK, item -> item, null);
  }

  /** Items that may be several words. */
  static <T> ListKind<T> ofPhrases(Kind<T> text) {
    return new ListKind<>(text, COMMA_OR_NEWLINE, item -> item, null);
  }

  /** The same list, whose items may also have keys of their own. */
  ListKind<T> orFields(Function<T, Object> newIdentity, Function<ItemFields, @Nullable T> reader) {
    return new ListKind<>(text, separator, newIdentity, reader);
  }

  /** The items of an environment variable; a separator too many makes none. */
  List<Yaml> split(String variable) {
    return separator
        .splitAsStream(variable)
        .filter(item -> !item.isBlank())
        .<Yaml>map(item -> new Yaml.Scalar(item, 0))
        .toList();
  }

  /**
   * The items without a mistake, in their order; no two may be the same.
   *
   * @param path the list's key
   * @param origin where the list is set; in the file, its items have lines of their own
   */
  List<T> read(List<Yaml> nodes, SettingsReader in, String path, Origin origin) {
    List<T> items = new ArrayList<>();
    Map<Object, Integer> positions = new HashMap<>();
    int position = 0;
    for (Yaml node : nodes) {
      position++;
      String itemPath = path + "[" + position + "]";
      Origin itemOrigin = origin instanceof Origin.Line ? in.line(node.line()) : origin;
      in.note(itemPath, itemOrigin);
      T item = item(node, in, itemPath, itemOrigin);
      if (item != null) {
        items.add(item);
        Integer earlier = positions.putIfAbsent(identity.apply(item), position);
        if (earlier != null) {
          in.report(itemOrigin, itemPath, "the same as item " + earlier + " of this list");
        }
      }
    }
    return items;
  }

  private @Nullable T item(Yaml node, SettingsReader in, String path, Origin origin) {
    if (node instanceof Yaml.Mapping mapping && fields != null) {
      ItemFields keys = new ItemFields(in, mapping, path);
      T item = fields.apply(keys);
      keys.finish();
      return item;
    }
    return in.parse(node, origin, path, text);
  }

  /** What belongs into the list, as a phrase after "each item". */
  String expected() {
    return text.expected() + (fields == null ? "" : " or keys of its own");
  }
}
