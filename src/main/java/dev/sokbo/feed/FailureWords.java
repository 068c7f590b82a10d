package dev.sokbo.feed;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a feed can't be read, as people are told. The reason is kept beside the feed in English, as
 * the log has it; what has no Korean words here is a technical detail and stays as it is.
 */
public final class FailureWords {

  private static final List<Form> KOREAN =
      List.of(
          new Form("the site blocks readers(.*)", "사이트가 피드 수집을 막고 있습니다$1"),
          new Form("nothing is at this address(.*)", "이 주소에는 아무것도 없습니다$1"),
          new Form("the site asks for fewer requests(.*)", "사이트가 요청을 줄여 달라고 합니다$1"),
          new Form("the site has a problem(.*)", "사이트에 문제가 있습니다$1"),
          new Form("the site gives no feed(.*)", "사이트가 피드를 주지 않습니다$1"),
          new Form("no complete answer within (\\d+) s", "$1초 안에 답을 다 받지 못했습니다"),
          new Form("unknown host", "그런 이름의 사이트를 찾을 수 없습니다"),
          new Form("no secure connection: (.*)", "보안 연결을 맺지 못했습니다: $1"),
          new Form("Failed to connect to /?(.*)", "연결하지 못했습니다: $1"),
          new Form("larger than (\\d+) MB", "$1 MB보다 큽니다"),
          new Form("refused: (.*) is not a public web address", "공개된 웹 주소가 아닙니다: $1"),
          new Form("not an http or https address", "http나 https 주소가 아닙니다"),
          new Form("too many large documents at a time", "큰 문서가 한꺼번에 너무 많습니다"),
          new Form("the document is empty", "문서가 비어 있습니다"),
          new Form("more than (\\d+) tags", "태그가 $1개보다 많습니다"),
          new Form("more than (\\d+) objects and members", "JSON 항목이 $1개보다 많습니다"),
          new Form("neither a feed nor XML at all", "피드도 XML도 아닙니다"),
          new Form("not a feed: the document's root is (<.*>)", "피드가 아닙니다: 문서가 $1로 시작합니다"),
          new Form("not readable as a feed: (.*)", "피드로 읽을 수 없습니다: $1"),
          new Form("JSON, but no JSON Feed: (.*)", "JSON이지만 JSON Feed가 아닙니다: $1"),
          new Form("broken JSON at line (\\d+), column (\\d+)", "JSON이 깨졌습니다: $1행 $2열"));

  private FailureWords() {}

  /** A reason in the language of a locale. */
  public static String in(Locale locale, String reason) {
    if (!locale.getLanguage().equals(Locale.KOREAN.getLanguage())) {
      return reason;
    }
    for (Form form : KOREAN) {
      Matcher matcher = form.english().matcher(reason);
      if (matcher.matches()) {
        return matcher.replaceFirst(form.korean());
      }
    }
    return reason;
  }

  /**
   * A reason in both languages.
   *
   * @param korean with the English pattern's groups as {@code $1}
   */
  private record Form(Pattern english, String korean) {
    Form(String english, String korean) {
      this(Pattern.compile(english, Pattern.DOTALL), korean);
    }
  }
}
