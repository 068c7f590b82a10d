package dev.sokbo.digestdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.command.DigestCommand;
import dev.sokbo.outcome.Outcome;
import java.time.Instant;

/** Commands about when and how digests come. */
public final class DigestDesk {

  private final ScheduleDesk schedules;
  private final PreferenceDesk preferences;
  private final MuteDesk mutes;
  private final SavedDesk saved;

  public DigestDesk(
      ScheduleDesk schedules, PreferenceDesk preferences, MuteDesk mutes, SavedDesk saved) {
    this.schedules = schedules;
    this.preferences = preferences;
    this.mutes = mutes;
    this.saved = saved;
  }

  /** Carries a command out, within the transaction of the caller if one is open. */
  public Outcome perform(Chat chat, DigestCommand command, Instant now) {
    return switch (command) {
      case DigestCommand.ShowSchedule show -> schedules.show(chat, now);
      case DigestCommand.SetSchedule set -> schedules.set(chat, set.cadence(), now);
      case DigestCommand.Digest digest -> schedules.digest(chat, now);
      case DigestCommand.ShowZone show -> schedules.showZone(chat, now);
      case DigestCommand.SetZone set -> schedules.setZone(chat, set.zone(), now);
      case DigestCommand.Pause pause -> schedules.pause(chat, now);
      case DigestCommand.Resume resume -> mutes.resume(chat, now);
      case DigestCommand.ShowEmpties show -> preferences.showEmpties(chat, now);
      case DigestCommand.SetEmpties set -> preferences.setEmpties(chat, set.empties(), now);
      case DigestCommand.ShowQuiet show -> preferences.showQuiet(chat, now);
      case DigestCommand.SetQuiet set -> preferences.setQuiet(chat, set.hours(), now);
      case DigestCommand.ShowBreaking show -> preferences.showBreaking(chat, now);
      case DigestCommand.SetBreaking set -> preferences.setBreaking(chat, set.words(), now);
      case DigestCommand.ShowStyle show -> preferences.showStyle(chat);
      case DigestCommand.SetStyle set -> preferences.setStyle(chat, set.style());
      case DigestCommand.ShowGrowth show -> preferences.showGrowth(chat);
      case DigestCommand.SetGrowth set -> preferences.setGrowth(chat, set.manner());
      case DigestCommand.Save save -> saved.save(chat, save.entry(), now);
      case DigestCommand.ShowSaved show -> saved.list(chat);
      case DigestCommand.Unsave unsave -> saved.unsave(chat, unsave.number(), now);
      case DigestCommand.Keep keep -> saved.keep(chat, keep.savedId(), now);
      case DigestCommand.ShowMutes show -> mutes.show(chat, now);
      case DigestCommand.Mute mute -> mutes.mute(chat, mute.words(), now);
      case DigestCommand.Unmute unmute -> mutes.unmute(chat, unmute.words(), now);
    };
  }
}
