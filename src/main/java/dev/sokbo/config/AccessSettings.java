package dev.sokbo.config;

import java.util.List;

/**
 * Who may use and change chats.
 *
 * @param operators users who may do everything, by the platform's id
 * @param allow chats, users and workspaces that are let in under {@link Mode#ALLOWLIST}, by the
 *     platform's id
 */
public record AccessSettings(Mode mode, List<String> operators, List<String> allow) {

  public AccessSettings {
    operators = List.copyOf(operators);
    allow = List.copyOf(allow);
  }

  static AccessSettings read(SettingsReader in) {
    return new AccessSettings(
        in.value("access.mode", Kinds.oneOf(Mode.class), Mode.OPEN),
        in.list("access.operators", ListKind.ofWords(Kinds.USER_ID)),
        in.list("access.allow", ListKind.ofWords(Kinds.ALLOWED_ID)));
  }

  /** Whether a chat has to be named in the configuration before it is served. */
  public enum Mode {
    OPEN,
    ALLOWLIST
  }
}
