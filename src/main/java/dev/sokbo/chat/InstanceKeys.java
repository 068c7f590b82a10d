package dev.sokbo.chat;

import java.security.SecureRandom;
import java.util.Base64;
import org.jdbi.v3.core.Handle;

/** Random keys that this installation made for itself and that outlive a restart. */
public final class InstanceKeys {

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  /** The key of that name, made at the first call; 32 random bytes. */
  public byte[] obtain(Handle handle, String name) {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    handle
        .createUpdate(
            """
            insert into instance_key (name, value) values (:name, :value)
            on conflict (name) do nothing
            """)
        .bind("name", name)
        .bind("value", Base64.getEncoder().encodeToString(fresh))
        .execute();
    String value =
        handle
            .createQuery("select value from instance_key where name = :name")
            .bind("name", name)
            .mapTo(String.class)
            .one();
    return Base64.getDecoder().decode(value);
  }
}
