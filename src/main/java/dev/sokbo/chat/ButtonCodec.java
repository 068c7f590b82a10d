package dev.sokbo.chat;

import dev.sokbo.message.Button;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes a button's command into what a platform hands back when the button is tapped, signed for
 * its chat: HMAC-SHA256 (RFC 2104) cut to 64 bits, in base64url, then the command. At most 64
 * bytes, which is what Telegram's callback data holds.
 */
public final class ButtonCodec {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE_BYTES = 8;

  /** What 8 bytes take in base64 without padding. */
  private static final int SIGNATURE_LETTERS = 11;

  private final SecretKeySpec key;

  /**
   * @param key at least 32 secret bytes, the same from start to start
   */
  public ButtonCodec(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** What a platform hands back when the button is tapped in this chat. */
  public String encode(ChatAddress chat, Button button) {
    return signature(chat, button.command()) + button.command();
  }

  /** The command of a tapped button; empty for anything that was not encoded for this chat. */
  public Optional<String> decode(ChatAddress chat, String data) {
    if (data.length() <= SIGNATURE_LETTERS) {
      return Optional.empty();
    }
    String command = data.substring(SIGNATURE_LETTERS);
    byte[] expected = signature(chat, command).getBytes(StandardCharsets.UTF_8);
    byte[] given = data.substring(0, SIGNATURE_LETTERS).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, given) ? Optional.of(command) : Optional.empty();
  }

  private String signature(ChatAddress chat, String command) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String signed = chat.platform() + "\n" + chat.id() + "\n" + command;
      byte[] whole = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(whole, SIGNATURE_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is in every JDK", e);
    }
  }
}
