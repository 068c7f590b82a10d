package dev.sokbo.simulation;

import org.jdbi.v3.core.Handle;

/** Faults that are built in on purpose, to see that the simulation finds them. */
enum Mutation {
  NONE,

  /** After a crash, what was in flight is taken for unsent. */
  FORGETS_WHAT_WAS_IN_FLIGHT {
    @Override
    void afterCrash(Handle handle) {
      handle.execute("update outbox set state = 'PENDING' where state = 'SENDING'");
    }
  },

  /** After a crash, what was in flight is taken for sent. */
  BELIEVES_WHAT_WAS_IN_FLIGHT {
    @Override
    void afterCrash(Handle handle) {
      handle.execute("update outbox set state = 'SENT' where state = 'SENDING'");
    }
  },

  /** A debt is paid, and owed again. */
  OWES_TWICE {
    @Override
    void afterStep(Handle handle) {
      handle.execute(
          """
          update owed set message_id = null where id = (
            select owed.id from owed join outbox on outbox.id = owed.message_id
            where outbox.state = 'SENT' order by owed.id limit 1)
          """);
    }
  },

  /** A debt is forgotten. */
  LOSES_A_DEBT {
    @Override
    void afterStep(Handle handle) {
      handle.execute("delete from owed where message_id is null");
    }
  },

  /** A queued message is overtaken by those behind it. */
  OVERTAKES {
    @Override
    void begin(Handle handle) {
      handle.execute(
          """
          create trigger if not exists put_aside after insert on outbox
          when new.priority = 'NEWS' and new.id % 2 = 0
          begin update outbox set state = 'DEAD', error = 'overtaken' where id = new.id; end
          """);
      handle.execute(
          """
          create trigger if not exists take_up after update of state on outbox
          when new.state = 'SENT' and new.priority = 'NEWS'
          begin
            update outbox set state = 'PENDING', error = null
            where chat_id = new.chat_id and error = 'overtaken';
          end
          """);
    }
  },

  /** Quiet hours are taken for nothing. */
  IGNORES_QUIET_HOURS {
    @Override
    void afterStep(Handle handle) {
      handle.execute("update preference set quiet = null");
    }
  },

  /** A change to a message goes to the one before it. */
  EDITS_ANOTHER_MESSAGE {
    @Override
    void begin(Handle handle) {
      handle.execute(
          """
          create trigger if not exists edit_another after insert on outbox
          when new.edits is not null
          begin
            update outbox set edits = coalesce(
              (select max(platform_message_id) from outbox other
               where other.chat_id = new.chat_id and other.delivery_key like 'digest-%'
                 and other.platform_message_id < new.edits),
              new.edits)
            where id = new.id;
          end
          """);
    }
  },

  /** A change to a message is forgotten. */
  FORGETS_AN_EDIT {
    @Override
    void begin(Handle handle) {
      handle.execute(
          """
          create trigger if not exists forget_edit after insert on outbox
          when new.edits is not null
          begin update outbox set state = 'SENT' where id = new.id; end
          """);
    }
  },

  /** A change makes a sound. */
  RINGS_FOR_AN_EDIT {
    @Override
    void begin(Handle handle) {
      handle.execute(
          """
          create trigger if not exists ring after insert on outbox
          when new.delivery_key like 'revision-%'
          begin update outbox set sound = 'AUDIBLE' where id = new.id; end
          """);
    }
  },

  /** What is muted is told all the same. */
  IGNORES_MUTES {
    @Override
    void afterStep(Handle handle) {
      handle.execute("delete from mute");
    }
  },

  /** Every step begins without any memory of what was sent. */
  FORGETS_THE_PACE {
    @Override
    boolean keepsPace() {
      return false;
    }
  };

  void begin(Handle handle) {}

  void afterStep(Handle handle) {}

  void afterCrash(Handle handle) {}

  boolean keepsPace() {
    return true;
  }
}
