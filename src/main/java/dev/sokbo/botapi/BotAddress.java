package dev.sokbo.botapi;

import dev.sokbo.config.Secret;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * Where a Bot API server is: any scheme, host, port and path before {@code /bot<token>}, and the
 * token, which is part of every URL.
 */
public final class BotAddress {

  private final HttpUrl base;
  private final Secret token;

  /**
   * @throws IllegalArgumentException when the URL is none of http or https
   */
  public BotAddress(String apiUrl, Secret token) {
    this.base = HttpUrl.get(apiUrl).newBuilder().query(null).fragment(null).build();
    this.token = token;
  }

  Secret token() {
    return token;
  }

  /** As TelegramBots wants it, which knows no path; {@link #onPath} adds that. */
  TelegramUrl server() {
    return TelegramUrl.builder()
        .schema(base.scheme())
        .host(base.host())
        .port(base.port())
        .testServer(false)
        .build();
  }

  /** The URL below the configured path, of one without that path. */
  HttpUrl onPath(HttpUrl url) {
    return base.newBuilder()
        .addEncodedPathSegments(withoutSlash(url.encodedPath()))
        .query(url.query())
        .build();
  }

  /** The URL of a method, still without the configured path. */
  HttpUrl method(String name) {
    return root().addPathSegment("bot" + token.reveal()).addPathSegment(name).build();
  }

  /**
   * The URL of a file's content, by the path that getFile gave, still without the configured path.
   */
  HttpUrl file(String path) {
    return root()
        .addPathSegment("file")
        .addPathSegment("bot" + token.reveal())
        .addPathSegments(withoutSlash(path))
        .build();
  }

  /** The text without the token, in whatever way it is written. */
  String scrub(@Nullable String text) {
    String secret = token.reveal();
    String said = Objects.requireNonNullElse(text, "");
    if (secret.isEmpty()) {
      return said;
    }
    return said.replace(secret, token.toString())
        .replace(secret.replace(":", "%3A"), token.toString())
        .replace(secret.replace(":", "%3a"), token.toString());
  }

  private HttpUrl.Builder root() {
    return new HttpUrl.Builder().scheme(base.scheme()).host(base.host()).port(base.port());
  }

  private static String withoutSlash(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
