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
