package dev.sokbo.story;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The sides that a title takes in pairs of opposites, such as a rise and a fall. Two titles that
 * take opposite sides tell two events; one that takes both sides of a pair takes neither.
 *
 * @param one the pairs, as bits in order of {@link #ALL}, of which the title has only the one side
 * @param other those of which it has only the other side
 */
record Opposites(int one, int other) {

  private static final List<Opposite> ALL =
      List.of(
          new Opposite("매수", "매도"),
          new Opposite("가결|통과|승인|허가", "부결|거부|반려|불허"),
          new Opposite("상승|급등(?!락)|강세|반등|폭등|오름세", "하락|급락|약세|폭락|내림세"),
          new Opposite("인상|상향", "인하|하향"),
          new Opposite("급증|증가|늘어", "급감|감소|줄어"),
          new Opposite("흑자", "적자"),
          new Opposite("개장|출발", "마감"),
          new Opposite("재개", "중단|결항"),
          new Opposite("발효|발령|내려져", "해제"),
          new Opposite("증설|신설", "매각|폐쇄|철수"),
          new Opposite("완판|증산", "감산"),
          new Opposite("북상|상륙", "소멸"),
          new Opposite("돌입|착공|착수", "종료|준공|완공"),
          new Opposite(
              "\\b(?:rise|rose|gain|climb|jump|surge|soar|higher)[a-z]*",
              "\\b(?:fall|fell|drop|slip|slide|slid|lower|sink|tumble|decline)[a-z]*"),
          new Opposite("\\bopen(?:s|ed|ing)?\\b", "\\bclos(?:e|es|ed|ing)\\b"),
          new Opposite(
              "\\b(?:approve|pass|back|clear|accept)(?:s|es|d|ed)?\\b",
              "\\b(?:reject|block|deny|denie|delay)(?:s|d|ed)?\\b"),
          new Opposite("\\b(?:raise|hike)(?:s|d)?\\b", "\\b(?:cut|lower)s?\\b"),
          new Opposite("\\bresum[a-z]+", "\\b(?:suspend|halt|cancel)[a-z]*"),
          new Opposite("\\bbuy(?:s|ing)?\\b", "\\bsell(?:s|ing)?\\b"),
          new Opposite("\\bvotes? (?:to|for) strike", "\\bcall(?:s|ed)? off"));

  static Opposites in(String folded) {
    int one = 0;
    int other = 0;
    for (int i = 0; i < ALL.size(); i++) {
      boolean hasOne = ALL.get(i).one().matcher(folded).find();
      boolean hasOther = ALL.get(i).other().matcher(folded).find();
      if (hasOne != hasOther) {
        one |= hasOne ? 1 << i : 0;
        other |= hasOther ? 1 << i : 0;
      }
    }
    return new Opposites(one, other);
  }

  boolean oppose(Opposites others) {
    return (one & others.other) != 0 || (other & others.one) != 0;
  }

  private record Opposite(Pattern one, Pattern other) {

    Opposite(String one, String other) {
      this(Pattern.compile(one), Pattern.compile(other));
    }
  }
}
