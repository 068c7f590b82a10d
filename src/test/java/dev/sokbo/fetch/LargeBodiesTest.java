package dev.sokbo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies wait in files that nobody has to tidy away. */
final class LargeBodiesTest {

  private static final String BODY = "뉴스 ".repeat(100_000);
  private static final int LENGTH = 7 * 100_000;

  @TempDir private Path folder = Path.of("");

  @Test
  void leavesNoFileBehindEvenIfTheProcessIsKilledNow() throws IOException {
    try (FileChannel waiting = spool(LENGTH)) {
      assertThat(folder).isEmptyDirectory();
      assertThat(waiting).isNotNull();
      assertThat(LargeBodies.read(waiting)).isEqualTo(ByteString.encodeUtf8(BODY));
    }
  }

  @Test
  void leavesNoFileBehindOfABodyThatIsTooLarge() throws IOException {
    assertThat(spool(LENGTH - 1)).isNull();
    assertThat(folder).isEmptyDirectory();
  }

  private @Nullable FileChannel spool(long limit) throws IOException {
    return new LargeBodies(folder, Duration.ZERO).spool(new Buffer().writeUtf8(BODY), limit);
  }
}
