package dev.sokbo.evidence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What companies, offices and people do in Korean headlines: the words of a line tell one deed, or
 * sides of one that reports of it tell by turns. A word may stand in several lines.
 */
final class Deeds {

  /** No more than a number has bits. */
  static final List<String> LINES =
      List.of(
          "출시|선보|공개|내놔|내놓|론칭|베일",
          "판매|팔려|팔았|팔린",
          "사전예약|사전계약|사전 예약|사전 계약",
          "신설|증설|착공|준공|건설|짓는|짓기|구축|양산|생산|가동|투자|공장",
          "투자유치|투자 유치|자금 조달|펀딩",
          "철수|중단|폐쇄|폐지|종료|접는",
          "진출|공략|확장|입성",
          "인수|매입|품는|품어|사들|매각|처분|합병|지분",
          "수주|계약|납품|공급|따내|따낸|수출",
          "영업이익|순이익|매출|흑자|적자|실적",
          "선임|내정|취임|사임|사퇴|발탁|교체|경질|임명|수장|조직개편|인사",
          "소송|승소|패소|고소|고발|항소|상고|기소|구속|체포|검거|송치|압수수색|소환|수사|징역|실형|선고|무죄|재판|판결",
          "사망|숨|별세|타계|사상|화재|불|산불|폭발|전복|추락|추돌|충돌|침몰|붕괴|사고|부상|다쳐|실종|구조|지진|강진|태풍|폭우|대피|총격|난사|흉기",
          "파업|교섭|임단협|노사|노조",
          "승인|허가|임상|허용",
          "리콜|결함",
          "모집|접수|신청|채용|공모",
          "할인|이벤트|무료|증정",
          "협약|협력|제휴|맞손|동맹|손잡|mou",
          "기부|후원|성금|기탁|전달",
          "수상|선정|뽑혀",
          "상장|ipo|공모|데뷔",
          "유상증자|전환사채|회사채",
          "배당|자사주|자기주식|소각",
          "목표가",
          "상한가|하한가|급등|급락|강세|약세|주가",
          "우승|승리|꺾|제압|완파|패배|무승부|골|홈런|금메달|은메달|동메달",
          "결혼|이혼|출산|열애",
          "복귀|은퇴|이적|방출",
          "방문|회담|통화|만나|만난|회동|면담",
          "과징금|과태료|벌금|제재",
          "요금|운임|가격|값",
          "노선|운항|증편|감편|결항",
          "미사일|발사|훈련",
          "해킹|유출",
          "지지율|여론조사",
          "통과|가결|부결|발의",
          "후보|경선|결선|공천|당선|출마");

  /** The lines that each word stands in, as bits. */
  private static final Map<String, Long> LINES_OF = linesOf();

  private static final PhraseFinder FINDER = new PhraseFinder(List.copyOf(LINES_OF.keySet()));
  private static final long[] BITS =
      LINES_OF.values().stream().mapToLong(Long::longValue).toArray();

  private Deeds() {}

  /** The deeds that a folded title tells, as bits. */
  static long in(String folded) {
    long[] found = {0};
    FINDER.find(folded, (word, start, end) -> found[0] |= BITS[word]);
    return found[0];
  }

  private static Map<String, Long> linesOf() {
    Map<String, Long> linesOf = new LinkedHashMap<>();
    for (int line = 0; line < LINES.size(); line++) {
      long bit = 1L << line;
      Arrays.stream(LINES.get(line).split("\\|"))
          .forEach(word -> linesOf.merge(word, bit, (known, more) -> known | more));
    }
    return linesOf;
  }
}
