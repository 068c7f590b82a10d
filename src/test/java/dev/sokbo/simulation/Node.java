package dev.sokbo.simulation;

import dev.sokbo.FakeClock;
import dev.sokbo.conversation.CommandRoom;
import dev.sokbo.conversation.Conversation;
import dev.sokbo.delivery.RelayDriver;
import dev.sokbo.delivery.Revisions;
import dev.sokbo.ingest.IngestDriver;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.store.Database;
import java.util.List;

/** One run of the program, from its start to its crash: all that lives in memory. */
final class Node {

  final CommandRoom room;
  final Conversation conversation;
  final IngestDriver ingest;
  final RelayDriver relay;
  final Revisions revisions;

  Node(Database database, FakeClock clock, List<Messenger> messengers, Mutation mutation) {
    WatchIndex index = new WatchIndex();
    this.room = new CommandRoom(database, clock, messengers, index);
    this.conversation = room.conversation();
    this.ingest = new IngestDriver(database, index, CommandRoom.GROUPING_WAIT, clock.instant());
    this.relay = new RelayDriver(database, messengers, clock);
    this.revisions = room.revisions();
    if (mutation.keepsPace()) {
      relay.recover();
    }
  }
}
