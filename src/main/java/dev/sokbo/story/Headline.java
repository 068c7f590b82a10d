package dev.sokbo.story;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A title as the clusterer sees it.
 *
 * @param key letters and digits only, with the tags: equal keys are equal titles
 * @param body the title without what desks wrap around it, folded
 * @param recurring whether it is one of a series that comes every day under nearly the same words
 * @param reversals words by which a thing is undone
 * @param acts what companies and offices do all the time in the same words
 * @param opposites the sides that it takes, such as a rise against a fall
 * @param places the cities that it names
 * @param actor the word before the first comma, or else the first word; empty where a quotation
 *     comes first
 * @param named whether the actor is a name of its own before a comma, where headlines put who acts
 */
record Headline(
    String key,
    String body,
    boolean recurring,
    Numerals numerals,
    Set<String> reversals,
    Set<String> acts,
    Opposites opposites,
    Set<String> places,
    String actor,
    boolean named) {

  private static final Pattern RECURRING_TAG =
      Pattern.compile(
          "오늘|내일|이번\\s?주|이주의|주간|운세|날씨|순위|전적|인사|부고|동정|게시판|소식$|단신|일정"
              + "|시황|증시|마감|브리핑|캘린더|포토|사진|화보|쇼츠|만평|헤드라인|알림|표$|그래픽|스팟"
              + "|유가|환율|전망|예감|신간|프로필|초고수|급등주|시그널|인기검색"
              + "|photo|weather|horoscope|obituar|briefing|scores|standings");

  private static final Pattern RECURRING_TITLE =
      Pattern.compile(
          "^오늘의\\s|오프라인 헤드라인|주요\\s?(?:뉴스|일정|기사).{0,4}(?:요약|모음|분석)|관련 기사 분석"
              + "|운세|당첨번호|(?:호우|대설|미세먼지|폭염|한파|강풍|건조|태풍|풍랑|안개|오존|산사태)"
              + "\\s?(?:특보|주의보|경보)|(?:낮|아침)\\s(?:최고|최저|기온)|일교차"
              + "|(?:대체로|전국)\\s(?:대체로|맑|흐|구름)"
              + "|today's pick|^morning briefing|^today in\\s|horoscope|weather forecast"
              + "|stocks to watch|^who (?:is|wants)|^what are you working on");

  private static final Pattern REVERSAL =
      Pattern.compile(
          "해제|취소|철회|무산|기각|종료|부결|백지화"
              + "|\\b(?:cancel|withdraw|withdrew|scrap|reject|deni|deny|postpon|delay|halt|suspend"
              + "|abandon|lift|revers|revok|overturn|dismiss)[a-z]*");

  private static final Pattern ACT =
      Pattern.compile(
          "유상증자|무상증자|전환사채|자사주|자기주식|목표가|영업이익|순이익|매출|흑자|적자|수주"
              + "|공급\\s?계약|배당|상장|ipo|회생|업무협약|mou|출시|선임|취임|병합|분할|합병"
              + "|투자\\s?유치|투자의견|임명|개최|선정|수상|채용|기부|출범|착공|준공|급등|급락"
              + "|신고가|상한가|하한가|공모|청약"
              + "|\\b(?:dividend|offering|buyback|earnings|revenue|profit|results|price target"
              + "|stake|acquire|acquisition|merger|layoff|recall|raises|funding|forecast|guidance"
              + "|shares|stock|names|appoint|hire)s?\\b");

  private static final Pattern ACTOR =
      Pattern.compile(
          "^(?:[^,\"]{0,24}?[\\s.·])??(?<name>[\\p{L}\\p{N}&.\\-]{2,20})\\s?,(?=[\\s\\p{L}\"'\\d])");

  /** Countries and offices stand for each other: 정부 and 외교부, 미국 and 백악관. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "정부|당국|금융당국|[가-힣]{1,4}부|미국|중국|일본|한국|북한|이란|이스라엘|러시아|우크라이나"
              + "|유럽|eu|백악관|미군|트럼프|경찰|검찰|법원|대법원?|[가-힣]{0,2}대통령|대통령실|청와대"
              + "|국회|여당|야당|여야|민주당|국힘|국민의힘|거래소|증권가|업계|코스피|코스닥|뉴욕증시"
              + "|증시|금융권|미|한|일|중");

  /** English names are mostly of two words. */
  private static final Pattern FIRST_WORD =
      Pattern.compile("[a-z][a-z0-9&.'-]* [a-z0-9&.'-]+|[\\p{L}\\p{N}&.\\-]+");

  private static final Pattern BESIDES_KEY = Pattern.compile("[^\\p{L}\\p{N}①-⑳]+");

  static Headline of(String title) {
    TitleText text = TitleText.of(title);
    String whole = text.body() + " " + String.join(" ", text.tags());
    return new Headline(
        BESIDES_KEY.matcher(whole).replaceAll(""),
        text.body(),
        text.tags().stream().anyMatch(tag -> RECURRING_TAG.matcher(tag).find())
            || RECURRING_TITLE.matcher(text.body()).find(),
        Numerals.of(whole),
        all(REVERSAL, text.body()),
        all(ACT, text.body()),
        Opposites.in(text.body()),
        Places.in(text.body()),
        actor(text.body()),
        named(text.body()));
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean named(String body) {
    Matcher actor = ACTOR.matcher(body);
    return actor.find() && !OFFICE.matcher(actor.group("name")).matches();
  }

  private static String actor(String body) {
    Matcher named = ACTOR.matcher(body);
    if (named.find()) {
      return named.group("name");
    }
    Matcher word = FIRST_WORD.matcher(body);
    return word.lookingAt() ? word.group() : "";
  }
}
