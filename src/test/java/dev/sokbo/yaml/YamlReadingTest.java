package dev.sokbo.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** People write YAML by hand: whatever they get wrong must be told by its line, and none lost. */
final class YamlReadingTest {

  @Test
  void everyPartKnowsItsLine() {
    YamlReading reading =
        YamlReading.of(
            """
            # a harbour
            harbour:
              name: "Gale"
              berths: [1, two]
            """);

    assertThat(reading.flaws()).isEmpty();
    Yaml.Mapping root = (Yaml.Mapping) reading.root();
    assertThat(root.find("harbour.name")).isEqualTo(new Yaml.Scalar("Gale", 3));
    Yaml.Sequence berths = (Yaml.Sequence) root.find("harbour.berths");
    assertThat(berths).isNotNull();
    assertThat(berths.items()).containsExactly(new Yaml.Scalar("1", 4), new Yaml.Scalar("two", 4));
    assertThat(root.find("harbour.depth")).isNull();
    assertThat(root.find("harbour.name.first")).isNull();
  }

  @Test
  void whatIsWrittenAsNothingIsNothingUnlessItIsQuoted() {
    Yaml.Mapping root =
        (Yaml.Mapping) YamlReading.of("a:\nb: ~\nc: null\nd: \"null\"\ne: ''\n").root();

    assertThat(root.find("a")).isEqualTo(new Yaml.Nothing(1));
    assertThat(root.find("b")).isEqualTo(new Yaml.Nothing(2));
    assertThat(root.find("c")).isEqualTo(new Yaml.Nothing(3));
    assertThat(root.find("d")).isEqualTo(new Yaml.Scalar("null", 4));
    assertThat(root.find("e")).isEqualTo(new Yaml.Scalar("", 5));
    assertThat(YamlReading.of("").root()).isEqualTo(new Yaml.Nothing(1));
  }

  @Test
  void tellsOfEveryFlawByLineAndPath() {
    YamlReading reading =
        YamlReading.of(
            """
            ship:
              name: Gale
              name: Breeze
              crew: &all [Ada, *all]
            ? [a, b]
            : c
            """);

    assertThat(reading.whole()).isTrue();
    assertThat(reading.flaws())
        .containsExactly(
            new YamlFlaw(3, "ship.name", "set twice; it is already set in line 2"),
            new YamlFlaw(4, "ship.crew", "contains itself"),
            new YamlFlaw(5, "", "expected a plain word as the key"));
  }

  @Test
  void readsTheSoundSectionsOfATextThatIsNotYaml() {
    YamlReading reading =
        YamlReading.of(
            """
            first:
              name: "Gale
            second:
              name: Breeze
            third
            """);

    assertThat(reading.whole()).isFalse();
    assertThat(reading.root())
        .isInstanceOfSatisfying(
            Yaml.Mapping.class,
            root -> assertThat(root.find("second.name")).isEqualTo(new Yaml.Scalar("Breeze", 4)));
    assertThat(reading.flaws())
        .satisfiesExactly(
            first -> {
              assertThat(first.line()).isEqualTo(2);
              assertThat(first.problem()).startsWith("not YAML: ");
            },
            second -> assertThat(second).isEqualTo(new YamlFlaw(5, "", "expected a key")));
  }

  @Test
  void aTextThatIsSomethingElseIsToldByItsBeginningOnly() {
    List<YamlFlaw> flaws = YamlReading.of("INFO main: \"started\n".repeat(20_000)).flaws();

    assertThat(flaws).hasSize(101);
    assertThat(flaws.getFirst().line()).isEqualTo(1);
    assertThat(flaws.getLast())
        .isEqualTo(new YamlFlaw(101, "", "not YAML, nor is what follows read"));
  }

  @Test
  void aTextOfTheLargestSizeIsReadToItsEnd() {
    String line = "# " + "harbour ".repeat(1_000) + "\n";
    String comments = line.repeat(YamlFile.MOST_BYTES / line.length() - 1);

    assertThat(YamlReading.of(comments + "name: Gale\n").root())
        .isInstanceOfSatisfying(
            Yaml.Mapping.class,
            root -> assertThat(root.find("name")).isInstanceOf(Yaml.Scalar.class));
  }

  @Test
  void whatIsNestedWithoutEndIsTold() {
    assertThat(YamlReading.of("harbour: " + "[".repeat(100_000)).flaws())
        .containsExactly(new YamlFlaw(0, "", "nested too deeply"));
  }

  @Test
  void aliasesThatMultiplyWithoutEndAreTold() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
    for (int level = 1; level < 25; level++) {
      text.append("a%1$d: &a%1$d [*a%2$d, *a%2$d]\n".formatted(level, level - 1));
    }

    assertThat(YamlReading.of(text.toString()).flaws())
        .singleElement()
        .extracting(YamlFlaw::problem)
        .isEqualTo("aliases stand for more than 4194304 parts");
  }

  @Test
  void aSecondDocumentIsNotExpected() {
    assertThat(YamlReading.of("a: 1\n---\na: 2\n").flaws())
        .singleElement()
        .extracting(YamlFlaw::problem)
        .isEqualTo(
            "not YAML: expected a single document in the stream, but found another document");
  }

  @Test
  void aCharacterThatYamlForbidsIsToldByItsLine() {
    assertThat(YamlReading.of("a: 1\nb: \u0007\n").flaws())
        .singleElement()
        .satisfies(flaw -> assertThat(flaw.line()).isEqualTo(2));
  }
}
