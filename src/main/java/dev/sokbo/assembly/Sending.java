package dev.sokbo.assembly;

import dev.sokbo.delivery.DigestDispatch;
import dev.sokbo.delivery.DigestPost;
import dev.sokbo.delivery.Relay;
import dev.sokbo.delivery.RelayLoop;
import dev.sokbo.delivery.Revisions;
import dev.sokbo.messenger.Messenger;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The way out: what is owed becomes digests, told stories are followed up, messages are sent. */
final class Sending {

  private final RelayLoop relay;
  private final DigestDispatch dispatch;
  private final Revisions revisions;

  private Sending(RelayLoop relay, DigestDispatch dispatch, Revisions revisions) {
    this.relay = relay;
    this.dispatch = dispatch;
    this.revisions = revisions;
  }

  /**
   * The threads of sends; to be opened before the platforms, so that at a stop those break their
   * calls off first.
   */
  static ExecutorService threads(OpenParts parts) {
    ExecutorService sends = Executors.newVirtualThreadPerTaskExecutor();
    parts.add(() -> end(sends));
    return sends;
  }

  /** Lets sends that were broken off come to their end. */
  private static void end(ExecutorService sends) throws InterruptedException {
    sends.shutdown();
    if (!sends.awaitTermination(1, TimeUnit.SECONDS)) {
      sends.shutdownNow();
    }
  }

  /** Builds it, closed with the other parts, and sends nothing yet. */
  static Sending open(
      Foundation base, List<Messenger> messengers, ExecutorService sends, OpenParts parts) {
    Relay relay = relay(base, messengers, sends);
    return new Sending(
        parts.add(new RelayLoop(relay, base.clock(), Sokbo.GRACE)),
        dispatch(base, messengers),
        revisions(base, messengers));
  }

  /** Begins to send. */
  void start() {
    relay.start();
  }

  /** Puts digests and follow-ups whose time has come into the outbox. */
  void dispatchDue() {
    if (dispatch.dispatchDue() + revisions.dispatchDue() > 0) {
      relay.wake();
    }
  }

  /** Told after messages went into the outbox. */
  void wake() {
    relay.wake();
  }

  DigestDispatch dispatch() {
    return dispatch;
  }

  private static Relay relay(Foundation base, List<Messenger> messengers, ExecutorService sends) {
    return new Relay(
        base.database(),
        base.stores().chats(),
        base.stores().preferences(),
        messengers,
        base.clock(),
        sends);
  }

  private static DigestDispatch dispatch(Foundation base, List<Messenger> messengers) {
    Stores stores = base.stores();
    return new DigestDispatch(
        base.database(),
        stores.chats(),
        stores.cadences(),
        stores.preferences(),
        stores.mutes(),
        stores.digestBuilder(),
        new DigestPost(stores.outbox(), stores.owed(), messengers),
        base.settings().digest().groupingWait(),
        base.clock());
  }

  private static Revisions revisions(Foundation base, List<Messenger> messengers) {
    Stores stores = base.stores();
    return new Revisions(
        base.database(),
        stores.chats(),
        stores.preferences(),
        stores.digestBuilder(),
        stores.outbox(),
        messengers,
        base.settings().digest().groupingWait(),
        base.clock());
  }
}
