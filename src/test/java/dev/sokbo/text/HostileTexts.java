package dev.sokbo.text;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pieces that, repeated without end, tempt a search into beginning anew again and again. */
public final class HostileTexts {

  private HostileTexts() {}

  /** Pieces known to be hard, and some at random. */
  public static Stream<String> pieces() {
    Random random = new Random(11);
    return Stream.concat(
        Stream.of(
            "메타버스 ",
            "메타",
            "Meta ",
            "meta ",
            "AI (",
            "AI ",
            "AI-",
            "<a ",
            "<b>",
            "&amp",
            "the post ",
            "a@",
            "a.",
            "http://",
            "삼성 야구 ",
            "\u0301",
            "\u1161",
            "(",
            "네이버에서",
            "가=나",
            "www.",
            "<a \"",
            "<!--",
            "<script>",
            "<style ",
            "구독\n",
            "ⓒ",
            "copyright (c) "),
        IntStream.range(0, 8).mapToObj(round -> RandomTexts.next(random, 12) + ' '));
  }

  /** A piece, again and again, up to so many UTF-16 units. */
  public static String repeated(String piece, int units) {
    return piece.repeat(units / piece.length());
  }
}
