package dev.sokbo.fakeslack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A channel of {@link FakeSlack}: who is in it and what was posted. */
public final class FakeChannel {

  final String id;
  final String name;
  public boolean botIsInside = true;
  public boolean archived;

  /** Who is in it; everybody unless somebody left. */
  public final Set<String> people =
      new HashSet<>(Set.of("U0MINJI", "U0ALEX", "U0MAKER", "U0SECOND"));

  /** Whether it is a message to a group of people. */
  public boolean group;

  String creator = "U0MAKER";

  /** Oldest first, those of threads included. */
  final List<ObjectNode> messages = new ArrayList<>();

  FakeChannel(String id, String name) {
    this.id = id;
    this.name = name;
  }

  boolean isDirect() {
    return id.startsWith("D");
  }

  boolean isPublic() {
    return id.startsWith("C") && !group;
  }

  /** The scope that a method on this channel needs, such as {@code channels:read}. */
  String scope(String right) {
    String kind = isDirect() ? "im" : group ? "mpim" : id.startsWith("G") ? "groups" : "channels";
    return kind + ":" + right;
  }
}
