package dev.sokbo.evidence;

import dev.sokbo.evidence.Cue.Bounds;
import dev.sokbo.evidence.Cue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words that tell a kind of news; those of a line are one act or one side of a pair. */
final class CueWords {

  private static final Pattern BAR = Pattern.compile("\\|");

  /** Tags of what is new every day under the same title: data, lists, pictures. */
  private static final PhraseFinder SERIES_TAGS =
      new PhraseFinder(
          split(
              "오늘의|운세|날씨|순위|전적|인사|부고|동정|게시판|단신|일정|유가|환율|스팟|캘린더|포토|사진|화보|쇼츠|만평|헤드라인"
                  + "|알림|그래픽|전망|예감|인기검색|photo|weather|horoscope|obituar|scores|standings"));

  /** Tags of columns, whose titles are news as others tell it too. */
  private static final PhraseFinder COLUMN_TAGS =
      new PhraseFinder(split("오늘|내일|이번주|이번 주|이주의|주간|시황|증시|마감|브리핑|신간|프로필|초고수|급등주|시그널|briefing"));

  /** Tags of what desks and guests think of the news, not news. */
  private static final PhraseFinder OPINION_TAGS =
      new PhraseFinder(
          split(
              "사설|칼럼|기고|시론|시평|논단|논설|오피니언|기자수첩|취재수첩|기자의 눈|데스크|발언대|독자투고"
                  + "|opinion|editorial|op-ed|commentary"));

  private static final String RECURRING =
      "오프라인 헤드라인|관련 기사 분석|운세|당첨번호|낮 최고|낮 최저|낮 기온|아침 최고|아침 최저|아침 기온|일교차|대체로 맑|대체로 흐|대체로 구름|전국 맑|전국"
          + " 흐|전국 구름|전국 대체로|today's pick|horoscope|weather forecast|stocks to watch|things to"
          + " know|things you need to know|price, converter";

  private static final String RECURRING_START =
      "오늘의 |morning briefing|today in |who is|who wants|what are you working on";

  private static final String WEATHER = "호우|대설|미세먼지|폭염|한파|강풍|건조|태풍|풍랑|안개|오존|산사태";

  /** What is reported in the same words each time that it happens. */
  private static final String ALERTS = "서킷브레이커|사이드카|폭염 기승|열대야|한파|온열질환|초미세먼지";

  private static final String REVERSALS = "해제|철회|부결|백지화|파기|반려";

  private static final String ENGLISH_REVERSALS =
      "withdraw|withdrew|scraps|scrapped|scrapping|scrap |deni|deny|abandon|revers|revok";

  /** What tells that a thing did not go on, or came to its end. */
  private static final String ENDS = "해지|취소|무산|기각|종료";

  private static final String ENGLISH_ENDS =
      "cancel|reject|postpon|delay|halt|suspend|defer|overturned|to overturn|overturns"
          + " ruling|overturns ban|dismiss|stops|stopped|stopping|to stop|push back|pushes"
          + " back|pushed back|call off|calls off|called off|put off|puts off"
          + "|vote against|votes against|voted against|oppos|rebuff|spurn|refus"
          + "|turn down|turns down|turned down";

  /** What tells how markets and people took a thing. */
  private static final String REACTIONS = "소식에|희비|반발|행정소송|불복|항소장|항소하|상고장|이의신청|헌법소원|영향 없|영향없";

  /** What tells how a price moved. */
  private static final String ENGLISH_MOVES =
      "triple|tripling|double|doubling|rally|rallies|rallied|slump|plunge|leap|rebound|higher|lower"
          + "|tank|crater";

  private static final String MOVES = "주가|상한가|하한가|급등|급락|강세|약세|상승|하락|들썩";

  /** What moves where an English title tells how markets took a thing. */
  private static final String PRICES = "shares|stock|stocks";

  /** Together with the English ones no more than a number has bits. */
  private static final String ACTS =
      "유상증자|무상증자|전환사채|자사주|자기주식|목표가|영업이익|순이익|매출|흑자|적자|수주|공급계약|공급 계약|배당|상장|ipo"
          + "|회생|업무협약|mou|출시|선임|취임|병합|분할|합병|투자유치|투자 유치|투자의견|임명|개최|선정|수상|채용|기부"
          + "|출범|착공|준공|급등|급락|신고가|상한가|하한가|공모|청약";

  private static final List<String> ENGLISH_ACTS =
      List.of(
          "dividend",
          "offering",
          "buyback",
          "earnings",
          "revenue",
          "profit|results",
          "price target",
          "stake",
          "acquire|acquisition",
          "merger",
          "layoff",
          "recall",
          "raise",
          "funding",
          "forecast|guidance",
          "share|stock",
          "name|appoint|hire");

  /** The steps of a case at law, which follow each other over weeks. */
  private static final String STEPS = "소환|압수수색|출국금지|구속영장|송치|기소|구형|선고";

  private CueWords() {}

  static List<Cue> all() {
    List<Cue> cues = new ArrayList<>();
    add(cues, RECURRING, Kind.RECURRING, 0, Bounds.ANYWHERE);
    add(cues, RECURRING_START, Kind.RECURRING, 0, Bounds.AT_START);
    addSeries(cues);
    add(cues, ALERTS, Kind.ALERT, 0, Bounds.ANYWHERE);
    add(cues, REVERSALS, Kind.REVERSAL, 0, Bounds.ANYWHERE);
    add(cues, ENGLISH_REVERSALS, Kind.REVERSAL, 0, Bounds.PREFIX);
    add(cues, ENDS, Kind.END, 0, Bounds.ANYWHERE);
    add(cues, ENGLISH_ENDS, Kind.END, 0, Bounds.PREFIX);
    add(cues, REACTIONS, Kind.REACTION, 0, Bounds.ANYWHERE);
    add(cues, MOVES, Kind.MOVE, 0, Bounds.ANYWHERE);
    add(cues, Opposites.RISES + "|" + Opposites.FALLS, Kind.MOVE, 0, Bounds.INFLECTED);
    add(cues, ENGLISH_MOVES, Kind.MOVE, 0, Bounds.INFLECTED);
    add(cues, PRICES, Kind.PRICE, 0, Bounds.PREFIX);
    int act = addEach(cues, split(ACTS), Kind.ACT, 0, Bounds.ANYWHERE);
    addEach(cues, ENGLISH_ACTS, Kind.ACT, act, Bounds.INFLECTED);
    addPairs(cues, Opposites.KOREAN, 0, Bounds.ANYWHERE);
    addPairs(cues, Opposites.ENGLISH, Opposites.KOREAN.size(), Bounds.INFLECTED);
    int speakers = Opposites.KOREAN.size() + Opposites.ENGLISH.size();
    addPairs(cues, Opposites.SPEAKERS, speakers, Bounds.AT_START);
    addEach(cues, split(STEPS), Kind.STEP, 0, Bounds.ANYWHERE);
    addEach(cues, Countries.lines(), Kind.COUNTRY, 0, Bounds.COUNTRY);
    addEach(cues, Places.names(), Kind.PLACE, 0, Bounds.CITY);
    addEach(cues, NameWords.endings(), Kind.NAME_ENDING, 0, Bounds.ANYWHERE);
    return cues;
  }

  static boolean isOpinionTag(String tag) {
    return OPINION_TAGS.occursIn(tag);
  }

  /** The words of cues, each once. */
  static List<String> distinct(List<Cue> cues) {
    return cues.stream().map(Cue::word).distinct().toList();
  }

  static boolean isSeriesTag(String tag) {
    return tag.endsWith("소식") || tag.endsWith("표") || SERIES_TAGS.occursIn(tag);
  }

  static boolean isColumnTag(String tag) {
    return COLUMN_TAGS.occursIn(tag);
  }

  /** Weather warnings and collections of the day's news, with and without a space. */
  private static void addSeries(List<Cue> cues) {
    for (String space : List.of("", " ")) {
      for (String kind : split(WEATHER)) {
        for (String warning : List.of("특보", "주의보", "경보")) {
          add(cues, kind + space + warning, Kind.RECURRING, 0, Bounds.ANYWHERE);
        }
      }
      for (String kind : List.of("뉴스", "일정", "기사")) {
        for (String form : List.of("요약", "모음", "분석")) {
          add(cues, "주요" + space + kind + " " + form, Kind.RECURRING, 0, Bounds.ANYWHERE);
        }
      }
    }
  }

  private static void addPairs(List<Cue> cues, List<String[]> pairs, int first, Bounds bounds) {
    for (int i = 0; i < pairs.size(); i++) {
      add(cues, pairs.get(i)[0], Kind.ONE, first + i, bounds);
      add(cues, pairs.get(i)[1], Kind.OTHER, first + i, bounds);
    }
  }

  private static int addEach(
      List<Cue> cues, List<String> lines, Kind kind, int first, Bounds bounds) {
    int number = first;
    for (String line : lines) {
      add(cues, line, kind, number++, bounds);
    }
    return number;
  }

  private static void add(List<Cue> cues, String words, Kind kind, int number, Bounds bounds) {
    for (String word : split(words)) {
      cues.add(new Cue(word, kind, number, bounds));
    }
  }

  private static List<String> split(String words) {
    return BAR.splitAsStream(words).toList();
  }
}
