package dev.sokbo.websub;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The {@code X-Hub-Signature} header, <a href="https://www.w3.org/TR/websub/#signing-content">. */
final class HubSignature {

  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private HubSignature() {}

  /** Whether a header, {@code method=hex}, signs a body with a secret. */
  static boolean fits(@Nullable String header, String secret, ByteString body) {
    String[] parts = header == null ? new String[0] : header.strip().split("=", 2);
    String algorithm = parts.length == 2 ? ALGORITHMS.get(parts[0].toLowerCase(Locale.ROOT)) : null;
    if (algorithm == null) {
      return false;
    }
    byte[] expected = sign(algorithm, secret, body).hex().getBytes(US_ASCII);
    byte[] given = parts[1].strip().toLowerCase(Locale.ROOT).getBytes(US_ASCII);
    return MessageDigest.isEqual(expected, given);
  }

  private static ByteString sign(String algorithm, String secret, ByteString body) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(US_ASCII), algorithm));
      return ByteString.of(mac.doFinal(body.toByteArray()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
