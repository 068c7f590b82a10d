package dev.sokbo.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sokbo.explain.Miss.Reason;
import dev.sokbo.match.EntryText;
import dev.sokbo.match.Hit;
import dev.sokbo.query.Queries;
import dev.sokbo.scan.Rule;
import org.junit.jupiter.api.Test;

/** People ask why an entry came and why another didn't; the answer must name the rule. */
final class ExplainerTest {

  @Test
  void namesTheRuleOfEachHit() {
    Explanation explanation = explain("Samsung", "삼전 주가, 삼성증권, 삼성그룹, 이재용 회장");

    assertThat(explanation.matches()).isTrue();
    assertThat(explanation.hits())
        .extracting(Hit::term, Hit::rule)
        .containsExactly(
            tuple("삼전", Rule.ABBREVIATION),
            tuple("삼성증권", Rule.AFFILIATE),
            tuple("삼성그룹", Rule.NAME),
            tuple("이재용", Rule.PERSON));
  }

  @Test
  void namesWhatSpeaksAgainstEachNearMiss() {
    Explanation explanation = explain("Meta", "메타버스와 덱사메타손, 메타콩스, Metal, METAL meta meta.com");

    assertThat(explanation.matches()).isFalse();
    assertThat(explanation.misses())
        .extracting(Miss::word, Miss::reason)
        .containsExactly(
            tuple("메타버스", new Reason.Excluded("메타 버스")),
            tuple("덱사메타손", new Reason.LeftEdge()),
            tuple("메타콩스", new Reason.RightEdge()),
            tuple("Metal", new Reason.RightEdge()),
            tuple("METAL", new Reason.RightEdge()),
            tuple("meta", new Reason.LowerCase()),
            tuple("meta", new Reason.Unsearched()));
  }

  @Test
  void namesTheContextWord() {
    assertThat(explain("Samsung", "프로야구 삼성, 새 감독 선임").misses())
        .extracting(Miss::word, Miss::reason)
        .containsExactly(tuple("삼성", new Reason.Context("프로야구")));
  }

  @Test
  void namesWhatLacksAWordThatVouchesForIt() {
    assertThat(explain("Kakao", "카톡 한 줄에 무너진 알리바이").misses())
        .extracting(Miss::word, Miss::reason)
        .containsExactly(tuple("카톡", new Reason.Unvouched("카톡")));
    assertThat(explain("Kakao", "카톡 친구탭 개편").misses()).isEmpty();
  }

  @Test
  void tellsWhatIsThereOfAQueryThatIsNotSatisfied() {
    Explanation explanation = explain("드론 위성", "드론 비행");

    assertThat(explanation.matches()).isFalse();
    assertThat(explanation.hits()).extracting(Hit::term).containsExactly("드론");
  }

  private static Explanation explain(String query, String title) {
    return new Explainer(Queries.parse(query)).explain(EntryText.ofTitle(title));
  }
}
