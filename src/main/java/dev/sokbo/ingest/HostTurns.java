package dev.sokbo.ingest;

import dev.sokbo.fetch.AddressGuard;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * Sees to it that no host is asked more than once a second, and never twice while two of its feeds
 * are being fetched. Hosts that the operator allows by address are their own and not spared.
 */
final class HostTurns {

  private static final Duration APART = Duration.ofSeconds(1);
  private static final int MOST_AT_ONCE = 2;

  /** Hosts that nobody asks any more are forgotten when there are more. */
  private static final int REMEMBERED = 10_000;

  private final AddressGuard guard;
  private final Map<String, Host> hosts = new HashMap<>();

  HostTurns(AddressGuard guard) {
    this.guard = guard;
  }

  /** Takes a turn at a URL's host, to be given back with {@link #end}; false where it must wait. */
  synchronized boolean begin(String url, Instant now) {
    String name = host(url);
    if (guard.allowsByName(name)) {
      return true;
    }
    forgetIdle(now);
    Host host = hosts.computeIfAbsent(name, unknown -> new Host());
    if (host.inFlight >= MOST_AT_ONCE || !host.isFree(now)) {
      return false;
    }
    host.inFlight++;
    host.free = now.plus(APART);
    return true;
  }

  synchronized void end(String url) {
    Host host = hosts.get(host(url));
    if (host != null) {
      host.inFlight--;
    }
  }

  /**
   * When a URL whose turn has not come may be tried again.
   *
   * @param before how many of its host wait already
   */
  synchronized Instant next(String url, int before, Instant now) {
    Host host = hosts.get(host(url));
    Instant free = host == null || host.isFree(now) ? now.plus(APART) : host.free;
    return free.plus(APART.multipliedBy(before));
  }

  static String host(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    return parsed == null ? "" : parsed.host();
  }

  private void forgetIdle(Instant now) {
    if (hosts.size() > REMEMBERED) {
      hosts.values().removeIf(host -> host.inFlight == 0 && host.free.isBefore(now));
    }
  }

  private static final class Host {
    private Instant free = Instant.MIN;
    private int inFlight;

    /** A time further away than any turn was set by a clock that has gone back since. */
    boolean isFree(Instant now) {
      return !now.isBefore(free) || free.isAfter(now.plus(APART));
    }
  }
}
