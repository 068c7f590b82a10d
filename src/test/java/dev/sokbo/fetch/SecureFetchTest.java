package dev.sokbo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.config.Cidr;
import dev.sokbo.fetch.FetchResult.Failed;
import dev.sokbo.fetch.FetchResult.Fetched;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sites are believed by their certificates as Java believes them; here Java trusts an authority of
 * the test's own, by the setting that any program obeys.
 */
final class SecureFetchTest {

  private static final String HOST = "127.0.0.1";
  private static final String TRUST_STORE = "javax.net.ssl.trustStore";
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  private final MockWebServer server = new MockWebServer();

  @BeforeAll
  static void trustTheAuthority(@TempDir Path folder) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("JKS");
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", AUTHORITY.certificate());
    Path file = folder.resolve("trusted");
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted.store(out, new char[0]);
    }
    System.setProperty(TRUST_STORE, file.toString());
  }

  @AfterAll
  static void trustAsBefore() {
    System.clearProperty(TRUST_STORE);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void speaksHttp2WithAServerThatOffersIt() throws Exception {
    serve(certificate().addSubjectAlternativeName(HOST).signedBy(AUTHORITY).build());

    Fetched fetched = (Fetched) fetch();

    assertThat(fetched.body().utf8()).isEqualTo("<rss/>");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getVersion()).isEqualTo("HTTP/2");
    assertThat(request.getHandshake()).isNotNull();
  }

  @Test
  void refusesACertificateThatNobodyTrustedHasSigned() throws IOException {
    serve(certificate().addSubjectAlternativeName(HOST).build());

    assertRefused(TroubleKind.CERTIFICATE_NOT_TRUSTED, "is not trusted");
  }

  @Test
  void refusesTheCertificateOfAnotherHost() throws IOException {
    serve(certificate().addSubjectAlternativeName("other.example").signedBy(AUTHORITY).build());

    assertRefused(TroubleKind.CERTIFICATE_OF_ANOTHER_HOST, "belongs to another host");
  }

  @Test
  void refusesACertificateThatHasRunOut() throws IOException {
    long end = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    serve(
        certificate()
            .addSubjectAlternativeName(HOST)
            .validityInterval(0, end)
            .signedBy(AUTHORITY)
            .build());

    assertRefused(TroubleKind.CERTIFICATE_EXPIRED, "has expired");
  }

  private static HeldCertificate.Builder certificate() {
    return new HeldCertificate.Builder().commonName("a site");
  }

  private void serve(HeldCertificate certificate) throws IOException {
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.enqueue(new MockResponse.Builder().body("<rss/>").build());
    server.start();
  }

  private FetchResult fetch() {
    AddressGuard guard = new AddressGuard(List.of(Cidr.parse(HOST)));
    try (Fetcher fetcher = new Fetcher(guard, "9.9", InstantSource.system())) {
      return fetcher.fetch(FetchRequest.of("https://" + HOST + ":" + server.getPort() + "/"));
    }
  }

  private void assertRefused(TroubleKind kind, String reason) {
    Trouble trouble = ((Failed) fetch()).trouble();

    assertThat(trouble.kind()).isEqualTo(kind);
    assertThat(trouble.english()).contains(reason).doesNotContain("\n");
    assertThat(server.getRequestCount()).isZero();
  }
}
