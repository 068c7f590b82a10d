package dev.sokbo.fakeslack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A WebSocket that says hello and then nothing ever again, as when a network goes away. */
public final class SilentSocket implements AutoCloseable {

  /** RFC 6455, section 1.3. */
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final ServerSocket server;
  private final CountDownLatch connected = new CountDownLatch(1);
  private volatile @Nullable Socket socket;

  public SilentSocket() {
    try {
      server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::greetOne);
  }

  public String url() {
    return "ws://127.0.0.1:" + server.getLocalPort() + "/link";
  }

  public void awaitConnection() throws InterruptedException {
    connected.await();
  }

  @Override
  public void close() throws IOException {
    server.close();
    Socket open = socket;
    if (open != null) {
      open.close();
    }
  }

  private void greetOne() {
    try {
      Socket accepted = server.accept();
      socket = accepted;
      OutputStream out = accepted.getOutputStream();
      out.write(answer(key(accepted)).getBytes(StandardCharsets.US_ASCII));
      byte[] hello = "{\"type\":\"hello\"}".getBytes(StandardCharsets.UTF_8);
      out.write(0x81);
      out.write(hello.length);
      out.write(hello);
      out.flush();
      connected.countDown();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(Socket accepted) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(accepted.getInputStream(), StandardCharsets.US_ASCII));
    String key = "";
    String line;
    while ((line = in.readLine()) != null && !line.isEmpty()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:")) {
        key = line.substring(line.indexOf(':') + 1).strip();
      }
    }
    return key;
  }

  private static String answer(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
      return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          + "Sec-WebSocket-Accept: "
          + Base64.getEncoder().encodeToString(digest)
          + "\r\n\r\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-1 is in every JDK", e);
    }
  }
}
