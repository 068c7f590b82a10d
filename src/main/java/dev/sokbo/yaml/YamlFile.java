package dev.sokbo.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The text of a file that is written by hand; a device or a download may have no end. */
public final class YamlFile {

  /**
   * The largest file, in MB of 2<sup>20</sup> bytes: thirteen times the bundled lexicon, which a
   * heap of 384 MB bears.
   */
  public static final int MOST_MEGABYTES = 4;

  /** The largest file, in bytes. */
  static final int MOST_BYTES = MOST_MEGABYTES << 20;

  private YamlFile() {}

  /**
   * The whole text.
   *
   * @throws UnreadableException when there is none, with a message that leaves out the file's name
   */
  public static String text(Path file) throws UnreadableException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new UnreadableException("is larger than " + MOST_MEGABYTES + " MB", null);
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableException(
          Files.isDirectory(file) ? "is a folder, not a file" : problem(e), e);
    }
  }

  private static String problem(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "no such file";
      case AccessDeniedException denied -> "no permission to read it";
      case CharacterCodingException undecoded -> "not UTF-8";
      case FileSystemException other when other.getReason() != null ->
          "cannot be read: " + other.getReason();
      default -> "cannot be read: " + Objects.requireNonNullElse(e.getMessage(), e.toString());
    };
  }

  /** Says in one phrase why a file has no text, to be put behind its name. */
  public static final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    UnreadableException(String problem, @Nullable IOException cause) {
      super(problem, cause);
      this.problem = problem;
    }

    /** The phrase. */
    public String problem() {
      return problem;
    }
  }
}
