package dev.sokbo.headline;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The beginning of an article's text without the lines that every article of an outlet has. */
public final class Lead {

  /** Enough for the first sentence; later text is cut differently by each feed. */
  private static final int LENGTH = 96;

  /** As much of a text is looked at: boilerplate stands before the lead. */
  public static final int SOURCE_LENGTH = LENGTH + 64;

  /** Shorter texts are captions and teasers, which agree by chance. */
  private static final int MIN_LENGTH = 40;

  private static final Pattern CREDIT =
      Pattern.compile(
          "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|[가-힣]{2,4} (?:인턴)?기자|무단\\s?전재[^.]*|재배포"
              + " 금지|ⓒ[^.]*|©[^.]*|사진\\s?[=/][^.\\s]*|the post .* appeared first on .*|continue"
              + " reading.*|read more.*");

  /** Each credit has one of these. */
  private static final List<String> SIGNS_OF_CREDIT =
      List.of("기자", "@", "무단", "재배포", "ⓒ", "©", "사진", "the post ", "continue reading", "read more");

  private Lead() {}

  /** The folded lead; empty where there is none worth comparing. */
  public static String of(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String start = Folding.fold(text.substring(0, Math.min(text.length(), SOURCE_LENGTH)));
    String body = withoutCredits(start.substring(Dateline.end(start))).strip();
    return body.length() < MIN_LENGTH ? "" : body.substring(0, Math.min(body.length(), LENGTH));
  }

  private static String withoutCredits(String text) {
    return mayHoldCredit(text) ? CREDIT.matcher(text).replaceAll(" ") : text;
  }

  private static boolean mayHoldCredit(String text) {
    for (String sign : SIGNS_OF_CREDIT) {
      if (text.contains(sign)) {
        return true;
      }
    }
    return false;
  }
}
