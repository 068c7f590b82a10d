package dev.sokbo.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Sockets that connect only where the guard permits. The check is at the connection itself, so it
 * holds for redirects, for names that resolve anew and for every spelling of an address alike.
 */
final class GuardedSockets extends SocketFactory implements Dns {

  private final AddressGuard guard;
  private final Dns names;

  GuardedSockets(AddressGuard guard, Dns names) {
    this.guard = guard;
    this.names = names;
  }

  /** Leaves out forbidden addresses, so that a host with others too is still reached. */
  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    List<InetAddress> found = names.lookup(hostname);
    List<InetAddress> permitted = found.stream().filter(guard::permits).toList();
    return permitted.isEmpty() ? found : permitted;
  }

  /**
   * Where something is sent that nobody on the way may read: by HTTPS whatever the address says,
   * but for hosts that the operator allows on purpose.
   */
  HttpUrl confidential(HttpUrl url) {
    return url.isHttps() || isOwn(url.host()) ? url : url.newBuilder().scheme("https").build();
  }

  private boolean isOwn(String host) {
    try {
      return names.lookup(host).stream().allMatch(guard::isAllowed);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(guard);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  private Socket connected(InetSocketAddress target) throws IOException {
    Socket socket = createSocket();
    socket.connect(target);
    return socket;
  }

  private static final class GuardedSocket extends Socket {

    private final AddressGuard guard;

    GuardedSocket(AddressGuard guard) {
      this.guard = guard;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
      if (!(endpoint instanceof InetSocketAddress target) || !guard.permits(target)) {
        throw new AddressRefusedException(endpoint.toString().replaceFirst("^/", ""));
      }
      super.connect(endpoint, timeoutMillis);
    }
  }
}
