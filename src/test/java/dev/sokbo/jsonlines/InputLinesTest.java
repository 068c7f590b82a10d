package dev.sokbo.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each line gets one answer, so what ends a line has to be what other programs think. */
final class InputLinesTest {

  @Test
  void onlyALineFeedEndsALine() throws IOException {
    assertThat(lines("a\r\nb\rc\u0085d\u2028e\n\n한😀"))
        .containsExactly("a", "b\rc\u0085d\u2028e", "", "한😀");
  }

  @Test
  void theLastLineNeedsNoEnd() throws IOException {
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n")).containsExactly("");
    assertThat(lines("a\n")).containsExactly("a");
    assertThat(lines("a\nb\r")).containsExactly("a", "b");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
    assertThat(lines("\uFEFFa\n\uFEFFb")).containsExactly("a", "\uFEFFb");
  }

  @Test
  void linesMayBeLongerThanWhatIsReadAtOnce() throws IOException {
    String filler = "가".repeat(8191);

    assertThat(lines(filler + "\r\n" + filler + "x\n")).containsExactly(filler, filler + "x");
  }

  @Test
  void aLineIsHandedOutBeforeTheNextIsThere() throws IOException {
    try (PipedInputStream in = new PipedInputStream();
        PipedOutputStream out = new PipedOutputStream(in)) {
      InputLines lines = new InputLines(in);
      out.write("a\n".getBytes(StandardCharsets.UTF_8));
      out.flush();

      assertThat(lines.next()).isEqualTo("a");
    }
  }

  @Test
  void ofALineThatIsTooLongTheRestIsPassedOver() throws IOException {
    InputStream rest = new ByteArrayInputStream("\n{}\n".getBytes(StandardCharsets.UTF_8));
    InputStream all = new SequenceInputStream(new Spaces(InputLines.LONGEST + 10_000L), rest);
    InputLines lines = new InputLines(all);

    assertThat(lines.next()).hasSize(InputLines.LONGEST + 1);
    assertThat(lines.next()).isEqualTo("{}");
    assertThat(lines.next()).isNull();
  }

  @Test
  void tellsThatALineIsTooLongBeforeItsEndIsThere() throws IOException {
    InputStream silent =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("would wait for the end of the line");
          }
        };
    InputLines lines =
        new InputLines(new SequenceInputStream(new Spaces(InputLines.LONGEST + 1L), silent));

    assertThat(lines.next()).hasSize(InputLines.LONGEST + 1);
  }

  @Test
  void aReturnBehindTheLongestLineIsNoPartOfIt() throws IOException {
    InputStream rest = new ByteArrayInputStream("\r\n{}".getBytes(StandardCharsets.UTF_8));
    InputLines lines =
        new InputLines(new SequenceInputStream(new Spaces(InputLines.LONGEST), rest));

    assertThat(lines.next()).hasSize(InputLines.LONGEST);
    assertThat(lines.next()).isEqualTo("{}");
  }

  @Test
  void givesUpALineWithoutEnd() throws IOException {
    InputLines lines = new InputLines(new Spaces(Long.MAX_VALUE), 100_000);

    assertThat(lines.next()).hasSize(InputLines.LONGEST + 1);
    assertThatThrownBy(lines::next)
        .isInstanceOf(IOException.class)
        .hasMessage("a line has no end within 100000 characters more");
  }

  /** So many spaces. */
  private static final class Spaces extends InputStream {

    private long left;

    Spaces(long count) {
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? ' ' : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
      int count = (int) Math.min(left, most);
      Arrays.fill(bytes, from, from + count, (byte) ' ');
      left -= count;
      return count == 0 ? -1 : count;
    }
  }

  private static List<String> lines(String text) throws IOException {
    InputLines lines =
        new InputLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    List<String> all = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    return all;
  }
}
