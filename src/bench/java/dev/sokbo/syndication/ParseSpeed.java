package dev.sokbo.syndication;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import okio.ByteString;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From bytes to entries, beside ROME with its healer on the same document in the same run. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class ParseSpeed {

  private static final String TYPE = "application/rss+xml; charset=utf-8";

  @Param public SampleFeed sample = SampleFeed.NEWS;

  private final FeedParser parser = new FeedParser();
  private byte[] bytes = {};
  private FeedDocument document = document(bytes);

  @Setup
  public void prepare() {
    bytes = sample.xml().getBytes(StandardCharsets.UTF_8);
    document = document(bytes);
  }

  private static FeedDocument document(byte[] bytes) {
    return new FeedDocument(
        ByteString.of(bytes),
        TYPE,
        null,
        "https://news.example/rss",
        Instant.parse("2026-08-01T00:00:00Z"));
  }

  @Benchmark
  public ParsedFeed sokbo() throws FeedFormatException {
    return parser.parse(document);
  }

  @Benchmark
  public SyndFeed romeWithItsHealer() throws IOException, FeedException {
    return new SyndFeedInput()
        .build(new XmlReader(new ByteArrayInputStream(bytes), TYPE, true, "UTF-8"));
  }
}
