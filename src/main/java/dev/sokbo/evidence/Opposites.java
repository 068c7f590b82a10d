package dev.sokbo.evidence;

import java.util.List;

/** Pairs of words of which two titles of one event don't take one side each. */
final class Opposites {

  /** Each line is a pair of opposites, Korean ones anywhere in a word. */
  static final List<String[]> KOREAN =
      List.of(
          pair("매수", "매도"),
          pair("가결|통과|승인|허가", "부결|거부|반려|불허"),
          pair("급등락|상승|급등|강세|반등|폭등|오름세|급증|증가|늘어", "급등락|하락|급락|약세|폭락|내림세|급감|감소|줄어"),
          pair("인상|상향", "인하|하향"),
          pair("성공", "실패|연기"),
          pair("확대|증편", "중단|축소|감편"),
          pair("흑자", "적자"),
          pair("개장|출발", "마감"),
          pair("재개", "중단|결항"),
          pair("발효|발령|내려져", "해제"),
          pair("증설|신설", "매각|폐쇄|철수"),
          pair("완판|증산", "감산"),
          pair("북상|상륙", "소멸"),
          pair("돌입|착공|착수", "종료|준공|완공"),
          pair("영장 청구|영장 신청|영장청구|영장신청|구속 갈림길|구속 기로|영장심사|영장실질심사", "영장 발부|영장발부|영장 기각|영장기각|구속..."),
          pair("체결", "해지"),
          pair("구형", "선고|1심서|2심서|항소심서|집행유예|법정구속|법정 구속"),
          pair("진화율|진화 중|진화 난항", "주불 진화|완전 진화|진화 완료|완진|큰불 잡"),
          pair("인용", "기각"),
          pair("예고|앞두고|앞둔|초읽기|임박|내일|명 압축|명으로 압축", "돌입|개시|강행|발효|개막|시작|내정|선출"),
          pair("출발|출국|이륙", "도착|귀국|착륙"),
          pair("원 오른|원 올라", "원 내린|원 내려"),
          pair("코스피", "코스닥"),
          pair("징역|실형|유죄|벌금형", "무죄"));

  /** Who stands in front and speaks for one side. */
  static final List<String[]> SPEAKERS = List.<String[]>of(pair("여당", "야당"));

  static final String RISES =
      "rise|rising|rose|gain|climb|jump|surge|surging|soar|higher|orders up|shares up|stocks up"
          + "|sales up|profit up|prices up|futures up"
          + "|highest|mostly up";

  static final String FALLS =
      "fall|fell|drop|slip|slide|sliding|slid|lower|sink|tumble|decline|orders down|shares down"
          + "|stocks down|sales down|profit down|prices down|futures down"
          + "|lowest|mostly down";

  static final List<String[]> ENGLISH =
      List.of(
          pair(RISES, FALLS),
          pair("open", "close|closing"),
          pair("approve|pass|backs|backed|clear|accept", "reject|block|deny|denie|delay|sue|suing"),
          pair("raise|hike", "cut|lower"),
          pair("resume|resuming", "suspend|halt|cancel"),
          pair("sentence|jail|convict", "appeal|acquit"),
          pair("vote to strike|votes to strike|vote for strike", "call off|calls off|called off"));

  private Opposites() {}

  private static String[] pair(String one, String other) {
    return new String[] {one, other};
  }
}
