package dev.sokbo.fakeslack;

import java.io.BufferedReader;
import java.io.DataInputStream;
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
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A WebSocket that says hello and then nothing ever again, as when a network goes away. */
public final class SilentSocket implements AutoCloseable {

  /** RFC 6455, section 1.3. */
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  /** RFC 6455, section 5.2: a whole frame of that kind. */
  private static final int PING = 0x89;

  private static final int PONG = 0x8a;

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

  /** Sends a ping after all; what the next pong says. */
  public String ping(String text) throws IOException {
    Socket open = Objects.requireNonNull(socket);
    byte[] said = text.getBytes(StandardCharsets.UTF_8);
    OutputStream out = open.getOutputStream();
    out.write(PING);
    out.write(said.length);
    out.write(said);
    out.flush();
    DataInputStream in = new DataInputStream(open.getInputStream());
    while (true) {
      int kind = in.readUnsignedByte();
      byte[] content = content(in);
      if (kind == PONG) {
        return new String(content, StandardCharsets.UTF_8);
      }
    }
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

  /** A short frame of a client's, which is masked. */
  private static byte[] content(DataInputStream in) throws IOException {
    int length = in.readUnsignedByte() & 0x7f;
    byte[] mask = in.readNBytes(4);
    byte[] content = in.readNBytes(length);
    for (int place = 0; place < length; place++) {
      content[place] ^= mask[place % 4];
    }
    return content;
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
