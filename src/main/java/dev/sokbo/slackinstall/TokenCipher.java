package dev.sokbo.slackinstall;

import dev.sokbo.config.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps tokens unreadable in the database: AES-256-GCM (NIST SP 800-38D) under a key that only the
 * environment holds, each with a nonce of its own and bound to its workspace.
 */
public final class TokenCipher {

  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param secret any text of at least 32 characters
   */
  public TokenCipher(Secret secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(secret.reveal().getBytes(StandardCharsets.UTF_8));
      this.key = new SecretKeySpec(digest, "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is in every JDK", e);
    }
  }

  String encrypt(String team, Secret token) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] plain = token.reveal().getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hidden = cipher(Cipher.ENCRYPT_MODE, team, nonce).doFinal(plain);
      byte[] whole =
          ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden).array();
      return Base64.getEncoder().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is in every JDK", e);
    }
  }

  /** The token, or empty when it was encrypted under another key or for another workspace. */
  Optional<Secret> decrypt(String team, String encrypted) {
    try {
      ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(encrypted));
      byte[] nonce = new byte[NONCE_BYTES];
      whole.get(nonce);
      byte[] hidden = new byte[whole.remaining()];
      whole.get(hidden);
      byte[] plain = cipher(Cipher.DECRYPT_MODE, team, nonce).doFinal(hidden);
      return Optional.of(new Secret(new String(plain, StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, String team, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(team.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
