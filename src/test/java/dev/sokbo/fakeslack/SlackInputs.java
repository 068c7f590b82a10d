package dev.sokbo.fakeslack;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What people tap, choose and fill in: actions, and the values of a view's state. */
public final class SlackInputs {

  private SlackInputs() {}

  /** A button, tapped. */
  public static ObjectNode button(String actionId) {
    return action("button", actionId);
  }

  /** A button that stands for something, tapped. */
  public static ObjectNode button(String actionId, String value) {
    return button(actionId).put("value", value);
  }

  /** An option of a menu of some type, chosen. */
  public static ObjectNode option(String type, String actionId, String value) {
    return action(type, actionId).setAll(selected(value));
  }

  /** A field that tells of each letter, with what is in it now. */
  public static ObjectNode typing(String actionId, String text) {
    return action("plain_text_input", actionId).put("value", text);
  }

  /** A field with text in it. */
  public static ObjectNode text(String field, String text) {
    return value(field, FakeSlack.JSON.createObjectNode().put("value", text));
  }

  /** A menu with an option chosen. */
  public static ObjectNode choice(String field, String value) {
    return value(field, selected(value));
  }

  /** A time picker, as {@code HH:mm}. */
  public static ObjectNode time(String field, String time) {
    return value(field, FakeSlack.JSON.createObjectNode().put("selected_time", time));
  }

  /** The value of one field, in the shape of a view's state. */
  public static ObjectNode value(String field, ObjectNode value) {
    ObjectNode values = FakeSlack.JSON.createObjectNode();
    values.putObject(field).set(field, value);
    return values;
  }

  private static ObjectNode action(String type, String actionId) {
    return FakeSlack.JSON.createObjectNode().put("type", type).put("action_id", actionId);
  }

  private static ObjectNode selected(String value) {
    ObjectNode selected = FakeSlack.JSON.createObjectNode();
    selected.putObject("selected_option").put("value", value);
    return selected;
  }
}
