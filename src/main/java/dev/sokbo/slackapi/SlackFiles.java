package dev.sokbo.slackapi;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import dev.sokbo.config.Secret;
import dev.sokbo.message.Block;
import dev.sokbo.message.Document;
import dev.sokbo.text.Ellipsis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files in Slack.
 *
 * @see <a href="https://docs.slack.dev/messaging/working-with-files#uploading_files">Uploading
 *     files</a>
 */
public final class SlackFiles {

  private static final Logger LOG = LoggerFactory.getLogger(SlackFiles.class);

  private static final int INLINE_UNITS = 3_000;

  private final SlackApi api;
  private final SlackTries tries;

  public SlackFiles(SlackApi api) {
    this.api = api;
    this.tries = new SlackTries(api);
  }

  /** Brings a file's text to Slack, where nobody sees it before it is shared; gives its id. */
  public Answer<String> upload(Secret token, Document document) {
    byte[] content = document.text().getBytes(StandardCharsets.UTF_8);
    Answer<FilesGetUploadURLExternalResponse> place =
        api.call(
            token,
            methods ->
                methods.filesGetUploadURLExternal(
                    request -> request.filename(document.name()).length(content.length)));
    return place instanceof Answer.Done<FilesGetUploadURLExternalResponse> done
        ? put(done.value(), content)
        : place.map(FilesGetUploadURLExternalResponse::getFileId);
  }

  /** As much of a file's text as there is room for beside a short message. */
  public static Block.Code inline(Document document) {
    return new Block.Code(Ellipsis.shorten(document.text(), INLINE_UNITS));
  }

  /** Shows an uploaded file in a channel or thread; false when Slack may not have done so. */
  public boolean share(
      Secret token, String fileId, Document document, String channel, @Nullable String thread) {
    FileDetails file = FileDetails.builder().id(fileId).title(document.name()).build();
    Answer<?> shared =
        tries.act(
            token,
            methods ->
                methods.filesCompleteUploadExternal(
                    request -> request.files(List.of(file)).channelId(channel).threadTs(thread)));
    if (shared instanceof Answer.Done<?>) {
      return true;
    }
    LOG.warn("could not share {} in {}: {}", document.name(), channel, SlackErrors.reason(shared));
    return false;
  }

  /** The upload itself; whatever goes wrong, nobody has seen anything. */
  private Answer<String> put(FilesGetUploadURLExternalResponse place, byte[] content) {
    HttpUrl url = HttpUrl.parse(Objects.requireNonNullElse(place.getUploadUrl(), ""));
    if (url == null) {
      return new Answer.Unreached<>("Slack named no address for the upload");
    }
    Request request =
        new Request.Builder()
            .url(url)
            .post(RequestBody.create(content, MediaType.get("application/octet-stream")))
            .build();
    try (Response response = api.http().newCall(request).execute()) {
      if (response.code() == 429) {
        return new Answer.Limited<>(RateLimits.retryAfter(response));
      }
      return response.isSuccessful()
          ? new Answer.Done<>(place.getFileId())
          : new Answer.Unreached<>("the upload ended with HTTP " + response.code());
    } catch (IOException e) {
      return new Answer.Unreached<>("the upload failed: " + e.getClass().getSimpleName());
    }
  }
}
