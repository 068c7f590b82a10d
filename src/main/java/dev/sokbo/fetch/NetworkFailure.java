package dev.sokbo.fetch;

import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What it means for a feed that a connection could not be made, or broke. */
final class NetworkFailure {

  private NetworkFailure() {}

  /** Of a call that was ended because it took longer than its limit. */
  static Trouble tooSlow(Duration limit) {
    return Trouble.of(TroubleKind.TOO_SLOW, limit.toSeconds());
  }

  static Trouble of(IOException problem) {
    return switch (problem) {
      case AddressRefusedException refused ->
          Trouble.of(TroubleKind.REFUSED_ADDRESS, refused.target());
      case TooManyRedirectsException many ->
          Trouble.of(TroubleKind.TOO_MANY_REDIRECTS, many.followed());
      case TooManyLargeException many -> Trouble.of(TroubleKind.TOO_MANY_LARGE);
      case UnknownHostException unknown -> Trouble.of(TroubleKind.UNKNOWN_HOST);
      case SSLPeerUnverifiedException other -> Trouble.of(TroubleKind.CERTIFICATE_OF_ANOTHER_HOST);
      case SSLException insecure -> insecure(insecure);
      case SocketException broken -> Trouble.of(TroubleKind.NO_CONNECTION, detail(broken));
      case SocketTimeoutException late -> Trouble.of(TroubleKind.NO_CONNECTION, detail(late));
      default -> Trouble.of(TroubleKind.OTHER, detail(problem));
    };
  }

  /** Java tells what is wrong with a certificate by the causes of the exception. */
  private static Trouble insecure(SSLException problem) {
    boolean certificate = false;
    for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException) {
        return Trouble.of(TroubleKind.CERTIFICATE_EXPIRED);
      }
      certificate |= cause instanceof CertificateException;
    }
    return Trouble.of(
        certificate ? TroubleKind.CERTIFICATE_NOT_TRUSTED : TroubleKind.NO_SECURE_CONNECTION,
        detail(problem));
  }

  private static String detail(IOException problem) {
    return Objects.requireNonNullElse(problem.getMessage(), problem.getClass().getSimpleName());
  }
}
