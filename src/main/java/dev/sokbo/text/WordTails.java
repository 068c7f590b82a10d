package dev.sokbo.text;

import java.util.Set;

/**
 * What may follow a Korean name without making another word of it: particles (를, 에서는) and the
 * suffixes that headlines put between (측, 발, 향, 급 …). Tells 메타가 from 메타버스.
 */
public final class WordTails {

  /** The longest known particle, in syllables. */
  private static final int LONGEST = 4;

  private static final Set<String> SUFFIXES =
      Set.of(
          "측", "발", "향", "급", "용", "주", "사", "제", "판", "계", "형", "식", "표", "배", "산", "내", "외", "간",
          "별", "행", "님", "씨", "가", "들", "등", "팀", "뿐", "만", "쪽");

  private static final Set<String> PARTICLES =
      Set.of(
          """
          이 가 은 는 을 를 의 에 와 과 도 만 로 으로 께 랑 이랑 나 이나 란 이란 라 이라 야 이야 여
          며 이며 고 이고 다 이다 든 이든 요 인 일 엔 에선 에겐 에서 에게 에는 에도 에만 에게서 한테 께서
          부터 까지 처럼 같이 보다 보단 보다도 보다는 마저 조차 밖에 대로 만큼 만큼은 마다 커녕
          로서 으로서 로써 으로써 라도 이라도 라면 이라면 라며 이라며 라고 이라고 라는 이라는 라서 이라서
          였다 이었다 였던 이었던 지만 이지만 인데 인가 이냐 냐 네 이네
          서 서는 서도 서만 에서는 에서도 에서만 에서의 에의 로의 으로의 로는 으로는 로도 으로도 로만 으로만 로부터 으로부터
          와의 과의 와는 과는 와도 과도 만의 만은 만이 만을 만도 까지도 까지는 까지의 부터는 부터의
          에게는 에게도 에게로 뿐만 뿐이 뿐인 하고 끼리
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> BARE =
      Set.of(
          "으로", "에서", "에게", "에는", "에도", "에서는", "에서도", "부터", "까지", "처럼", "한테", "께서", "로서", "으로서",
          "로써", "으로써", "라고", "이라고", "라며", "이라며", "라는", "이라는", "이며", "이고", "이다", "하고", "조차", "마저",
          "커녕", "까지도", "였다", "이었다", "지만", "이지만");

  private WordTails() {}

  /** Is the whole run, of Hangul only, a tail? The empty one is. */
  public static boolean isTail(String run) {
    if (run.isEmpty() || PARTICLES.contains(run) || SUFFIXES.contains(run)) {
      return true;
    }
    return run.length() <= LONGEST + 1
        && SUFFIXES.contains(run.substring(0, 1))
        && PARTICLES.contains(run.substring(1));
  }

  /** Is a word, given alone, nothing but a particle? Nouns that look like one (이란) are not. */
  public static boolean isBareParticle(String word) {
    return BARE.contains(word);
  }
}
