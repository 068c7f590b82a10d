package dev.sokbo.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every watch of every chat stands in one; none may be lost when others go. */
final class RosterTest {

  private record Member(int number) {}

  private final Roster<Integer, Member> roster =
      new Roster<>(Member::number, (member, number) -> member.number() == number);

  @Test
  void holdsWhatAMapWouldHoldAfterAnyChanges() {
    Map<Integer, Member> expected = new HashMap<>();
    Random random = new Random(5);
    for (int round = 0; round < 50_000; round++) {
      Integer number = random.nextInt(700) * 64;
      if (random.nextBoolean()) {
        assertThat(roster.remove(number)).isEqualTo(expected.remove(number));
      } else if (roster.find(number) == null) {
        roster.add(new Member(number));
        expected.put(number, new Member(number));
      }
    }

    assertThat(roster.size()).isEqualTo(expected.size());
    List<Member> all = new ArrayList<>();
    roster.forEach(all::add);
    assertThat(all).containsExactlyInAnyOrderElementsOf(expected.values());
    assertThat(expected.values())
        .allSatisfy(member -> assertThat(roster.find(member.number())).isEqualTo(member));
  }
}
