package dev.sokbo.chatdesk;

import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.owed.OwedStore;
import dev.sokbo.preference.MuteStore;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.watch.MatchStore;
import dev.sokbo.watch.SubscriptionStore;
import dev.sokbo.watch.WatchStore;
import dev.sokbo.watch.WatchWordStore;

/** The tables that commands read and change. */
public record Tables(
    ChatStore chats,
    EntryStore entries,
    FeedStore feeds,
    SubscriptionStore subscriptions,
    WatchStore watches,
    WatchWordStore words,
    MatchStore matches,
    OwedStore owed,
    CadenceStore cadences,
    PreferenceStore preferences,
    MuteStore mutes,
    Outbox outbox) {}
