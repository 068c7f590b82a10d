package dev.sokbo.digest;

import dev.sokbo.digest.DigestContent.Item;
import dev.sokbo.digest.DigestContent.OtherReport;
import dev.sokbo.digest.DigestContent.Section;
import dev.sokbo.message.RandomMessages;
import dev.sokbo.message.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Digests of the worst entries that feeds could bring, the same for the same seed. */
public final class RandomDigests {

  private static final int HUGE = 10_000;

  private final Random random;
  private final RandomMessages texts;
  private int items;

  public RandomDigests(long seed) {
    this.random = new Random(seed);
    this.texts = new RandomMessages(seed);
  }

  public DigestContent next() {
    Occasion[] occasions = Occasion.values();
    int longest = random.nextInt(10) == 0 ? 150 : 12;
    return new DigestContent(
        occasions[random.nextInt(occasions.length)],
        some(1 + random.nextInt(4), () -> section(longest)),
        random.nextInt(4) == 0 ? random.nextInt(2_000) : 0,
        SampleDigests.NOW.minus(Duration.ofMinutes(random.nextInt(100_000))),
        SampleDigests.NOW);
  }

  private Section section(int longest) {
    List<Integer> counts = some(Trend.DAYS, () -> random.nextInt(1_000));
    return new Section(
        random.nextLong(1L << 50),
        text(),
        new Trend(counts),
        some(1 + random.nextInt(longest), this::item));
  }

  private Item item() {
    return new Item(
        Integer.toString(items++),
        random.nextLong(1L << 50),
        spans(),
        link(),
        text(),
        SampleDigests.NOW.minus(Duration.ofMinutes(random.nextInt(200_000))),
        random.nextBoolean() ? spans() : List.of(),
        some(random.nextInt(4) == 0 ? random.nextInt(60) : 0, this::other),
        some(random.nextInt(3), this::text));
  }

  private OtherReport other() {
    return new OtherReport(text(), link());
  }

  private List<Span> spans() {
    return some(
        1 + random.nextInt(3), () -> random.nextBoolean() ? Span.hit(text()) : Span.plain(text()));
  }

  private @Nullable String link() {
    return random.nextInt(4) == 0 ? null : texts.link();
  }

  private String text() {
    String text = texts.text();
    return random.nextInt(40) == 0 && !text.isEmpty()
        ? text.repeat(HUGE / text.length() + 1)
        : text;
  }

  private static <T> List<T> some(int count, Supplier<T> one) {
    return IntStream.range(0, count).boxed().flatMap(i -> Stream.of(one.get())).toList();
  }
}
