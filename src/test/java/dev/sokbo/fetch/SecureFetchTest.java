package dev.sokbo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.config.Cidr;
import dev.sokbo.fetch.FetchResult.Failed;
import dev.sokbo.fetch.FetchResult.Fetched;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Sites are believed by their certificates as Java believes them; here Java trusts an authority of
 * the test's own, by the setting that any program obeys.
 */
@Isolated("it trusts other certificates than the others do")
final class SecureFetchTest {

  private static final String HOST = "127.0.0.1";
  private static final String TRUST_STORE = "javax.net.ssl.trustStore";
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  private final MockWebServer server = new MockWebServer();
  private final Fetcher fetcher =
      new Fetcher(new AddressGuard(List.of(Cidr.parse(HOST))), "9.9", InstantSource.system());

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
    fetcher.close();
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

  @Test
  void sendsFormsToPublicHostsByHttpsWhateverTheirAddressSays() {
    assertThat(confidential("http://hub.example/", "93.184.216.34"))
        .isEqualTo("https://hub.example/");
    assertThat(confidential("http://hub.example:8080/", "93.184.216.34"))
        .isEqualTo("https://hub.example:8080/");
    assertThat(confidential("http://hub.example/", HOST)).isEqualTo("http://hub.example/");
    assertThat(confidential("http://hub.example/", HOST, "93.184.216.34"))
        .isEqualTo("https://hub.example/");
  }

  private static String confidential(String url, String... addresses) {
    AddressGuard guard = new AddressGuard(List.of(Cidr.parse(HOST)));
    GuardedSockets sockets =
        new GuardedSockets(
            guard,
            host -> {
              List<InetAddress> found = new ArrayList<>();
              for (String address : addresses) {
                found.add(InetAddress.getByName(address));
              }
              return found;
            });
    return sockets.confidential(HttpUrl.get(url)).toString();
  }

  @Test
  void followsNoRedirectOfAFormThatLeavesHttps() throws Exception {
    try (MockWebServer plain = new MockWebServer()) {
      plain.start();
      certify(certificate().addSubjectAlternativeName(HOST).signedBy(AUTHORITY).build());
      server.enqueue(
          new MockResponse.Builder()
              .code(307)
              .addHeader("Location", plain.url("/hub").toString())
              .build());
      server.start();

      Optional<Trouble> trouble = fetcher.post(address(), Map.of("secret", "s"));

      assertThat(trouble).map(Trouble::kind).contains(TroubleKind.NO_FEED_GIVEN);
      assertThat(server.takeRequest().getBody().utf8()).isEqualTo("secret=s");
      assertThat(plain.getRequestCount()).isZero();
    }
  }

  private static HeldCertificate.Builder certificate() {
    return new HeldCertificate.Builder().commonName("a site");
  }

  private void serve(HeldCertificate certificate) throws IOException {
    certify(certificate);
    server.enqueue(new MockResponse.Builder().body("<rss/>").build());
    server.start();
  }

  private void certify(HeldCertificate certificate) {
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
  }

  private FetchResult fetch() {
    return fetcher.fetch(FetchRequest.of(address()));
  }

  private String address() {
    return "https://" + HOST + ":" + server.getPort() + "/";
  }

  private void assertRefused(TroubleKind kind, String reason) {
    Trouble trouble = ((Failed) fetch()).trouble();

    assertThat(trouble.kind()).isEqualTo(kind);
    assertThat(trouble.english()).contains(reason).doesNotContain("\n");
    assertThat(server.getRequestCount()).isZero();
  }
}
