package dev.sokbo.command;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How buttons call a form of a watch's words. Its number in the list may belong to another watch by
 * the time of the tap; this stays the same form.
 */
public final class FormName {

  private static final Pattern NAME = Pattern.compile("f([0-9]{1,18})");

  private FormName() {}

  /** The name that {@link #read} reads back. */
  public static String of(long formId) {
    return "f" + formId;
  }

  /** The id of the form that a text names so; empty where it is no such name. */
  public static OptionalLong read(String text) {
    Matcher name = NAME.matcher(text);
    return name.matches() ? OptionalLong.of(Long.parseLong(name.group(1))) : OptionalLong.empty();
  }
}
