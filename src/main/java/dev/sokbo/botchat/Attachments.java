package dev.sokbo.botchat;

import dev.sokbo.botapi.Answer;
import dev.sokbo.botapi.Questions;
import dev.sokbo.chat.Incoming.Attachment;
import dev.sokbo.message.Document;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;

/** Fetches text files that people send. */
final class Attachments {

  private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

  /** Far more than any list of feeds; a bot may download up to 20 MB. */
  private static final long LARGEST = 1 << 20;

  /** What Korean Windows programs write where they do not write UTF-8. */
  private static final Charset KOREAN_WINDOWS = Charset.forName("x-windows-949");

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Questions questions;

  Attachments(Questions questions) {
    this.questions = questions;
  }

  /** The file as text, or why it can't be had. */
  Attachment fetch(org.telegram.telegrambots.meta.api.objects.Document sent) {
    Long size = sent.getFileSize();
    if (size != null && size > LARGEST) {
      return new Attachment.TooLarge(LARGEST);
    }
    ByteString content = download(sent.getFileId());
    if (content == null) {
      return new Attachment.Gone();
    }
    return content.size() > LARGEST
        ? new Attachment.TooLarge(LARGEST)
        : new Attachment.Read(
            new Document(
                Objects.requireNonNullElse(sent.getFileName(), "file"),
                Objects.requireNonNullElse(sent.getMimeType(), "application/octet-stream"),
                text(content)));
  }

  private @Nullable ByteString download(String fileId) {
    File file = given(questions.ask(new GetFile(fileId)));
    return file == null || file.getFilePath() == null
        ? null
        : given(questions.download(file.getFilePath()));
  }

  private static <T> @Nullable T given(Answer<T> answer) {
    return switch (answer) {
      case Answer.Done<T> done -> done.result();
      case Answer.Failed<T> failed -> {
        LOG.warn("Telegram does not give out a file: {}", failed.failure().reason());
        yield null;
      }
    };
  }

  private static String text(ByteString content) {
    String text = decoded(content);
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static String decoded(ByteString content) {
    ByteBuffer bytes = content.asByteBuffer();
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return content.string(KOREAN_WINDOWS);
    }
  }
}
