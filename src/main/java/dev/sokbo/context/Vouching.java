package dev.sokbo.context;

import dev.sokbo.scan.Occurrence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The doubtful names in an entry, parted by whether a word that vouches for them stands near: a
 * message on KakaoTalk speaks of people, a new function of KakaoTalk of Kakao.
 *
 * @param with those that count, in the entry's order
 * @param without those that don't, in the entry's order
 */
public record Vouching(List<Occurrence> with, List<Occurrence> without) {

  private static final Vouching NOTHING = new Vouching(List.of(), List.of());

  private static final Comparator<Occurrence> ORDER =
      Comparator.comparing(Occurrence::field).thenComparingInt(Occurrence::start);

  public Vouching {
    with = List.copyOf(with);
    without = List.copyOf(without);
  }

  /** Both lists are in the entry's order. */
  public static Vouching of(List<Occurrence> wavering, List<Occurrence> vouchers) {
    if (wavering.isEmpty()) {
      return NOTHING;
    }
    List<Occurrence> with = new ArrayList<>();
    List<Occurrence> without = new ArrayList<>();
    Nearby nearby = new Nearby(vouchers, Nearby.HEADLINE);
    for (Occurrence name : wavering) {
      (nearby.to(name) == null ? without : with).add(name);
    }
    return new Vouching(with, without);
  }

  /** Two lists in the entry's order as one. */
  public static List<Occurrence> merged(List<Occurrence> some, List<Occurrence> others) {
    return others.isEmpty()
        ? some
        : Stream.concat(some.stream(), others.stream()).sorted(ORDER).toList();
  }
}
