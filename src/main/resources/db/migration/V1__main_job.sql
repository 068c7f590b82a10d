-- Instants are milliseconds since the epoch (UTC). Truth values are 0 or 1.
-- ${identity} is the dialect's generated 64-bit primary key.

-- dev.sokbo.feed
-- feed.length: entries in the last document. Lengths of time (…_millis) are milliseconds.

create table feed (
  id ${identity},
  url text not null unique,
  title text,
  given_title text,
  site text,
  categories text,
  language text,
  given_language text,
  common integer not null default 0,
  state text not null default 'ACTIVE',
  etag text,
  last_modified text,
  body_hash text,
  next_poll_at bigint not null,
  leased_until bigint not null default 0,
  polled_at bigint,
  succeeded_at bigint,
  failures integer not null default 0,
  last_trouble text,
  failing_since bigint,
  failure_told integer not null default 0,
  gone integer not null default 0,
  moved_to text,
  entries_hash text,
  length integer not null default 0,
  newest_at bigint,
  rhythm_millis bigint,
  ttl_millis bigint,
  created_at bigint not null
);

create index feed_due on feed (state, next_poll_at);

create table hub_lease (
  feed_id bigint primary key references feed (id) on delete cascade,
  hub text not null,
  topic text not null,
  token text not null unique,
  secret text not null,
  state text not null,
  tries integer not null default 0,
  next_try_at bigint not null,
  lease_until bigint
);

create index hub_lease_due on hub_lease (next_try_at);

create table entry (
  id ${identity},
  feed_id bigint not null references feed (id) on delete cascade,
  title text not null,
  link text,
  author text,
  summary text,
  content text,
  published_at bigint,
  fetched_at bigint not null
);

create index entry_fetched on entry (fetched_at);

create index entry_of_feed on entry (feed_id, (coalesce(published_at, fetched_at)), id);

-- PostgreSQL indexes no value of more than 2,704 bytes.
create index entry_link on entry (substr(link, 1, 500));

create table known_entry (
  feed_id bigint not null references feed (id) on delete cascade,
  identity text not null,
  likeness text not null,
  entry_id bigint references entry (id) on delete set null,
  seen_at bigint not null,
  primary key (feed_id, identity)
);

create index known_entry_likeness on known_entry (feed_id, likeness);

create index known_entry_entry on known_entry (entry_id);

create index known_entry_seen on known_entry (seen_at);

-- dev.sokbo.chat

create table chat (
  id ${identity},
  platform text not null,
  address text not null,
  title text not null,
  language text not null,
  zone text not null,
  state text not null default 'ACTIVE',
  state_reason text,
  returns_as text,
  state_since bigint not null,
  created_at bigint not null,
  unique (platform, address)
);

create table target (
  chat_id bigint primary key references chat (id) on delete cascade,
  managed_id bigint not null references chat (id) on delete cascade
);

create index target_managed on target (managed_id);

create table import (
  chat_id bigint not null references chat (id) on delete cascade,
  at bigint not null
);

create index import_chat on import (chat_id, at);

create table taken (
  platform text not null,
  event_key text not null,
  taken_at bigint not null,
  primary key (platform, event_key)
);

create index taken_at on taken (taken_at);

create table instance_key (
  name text primary key,
  value text not null
);

-- dev.sokbo.watch

create table subscription (
  chat_id bigint not null references chat (id) on delete cascade,
  feed_id bigint not null references feed (id) on delete cascade,
  following integer not null,
  since bigint not null,
  primary key (chat_id, feed_id)
);

create table feed_choice (
  chat_id bigint not null references chat (id) on delete cascade,
  number integer not null,
  url text not null,
  title text,
  primary key (chat_id, number)
);

create table watch (
  id ${identity},
  chat_id bigint not null references chat (id) on delete cascade,
  number integer not null,
  name text not null,
  query text not null,
  created_at bigint not null,
  removed_at bigint,
  unique (chat_id, number)
);

create unique index watch_name on watch (chat_id, name) where removed_at is null;

create index watch_removed on watch (removed_at);

create table watch_word (
  id ${identity},
  watch_id bigint not null references watch (id) on delete cascade,
  list text not null,
  word text not null,
  added_at bigint not null,
  unique (watch_id, list, word)
);

create table shown_form (
  id ${identity},
  watch_id bigint not null references watch (id) on delete cascade,
  number integer not null,
  word text not null,
  seen integer not null,
  standing text not null,
  unique (watch_id, number)
);

create table watch_match (
  entry_id bigint not null references entry (id) on delete cascade,
  watch_id bigint not null references watch (id) on delete cascade,
  spans text not null,
  primary key (entry_id, watch_id)
);

create index watch_match_watch on watch_match (watch_id, entry_id);

-- dev.sokbo.story

create table story (
  id ${identity},
  head_entry_id bigint not null,
  headline text not null,
  first_at bigint not null,
  last_at bigint not null
);

create index story_last on story (last_at);

create index story_head on story (head_entry_id);

create table story_entry (
  entry_id bigint primary key references entry (id) on delete cascade,
  story_id bigint not null references story (id) on delete cascade,
  relation text not null,
  similarity double precision not null
);

create index story_entry_story on story_entry (story_id);

-- dev.sokbo.digest

create table cadence (
  chat_id bigint primary key references chat (id) on delete cascade,
  cadence text not null,
  next_at bigint,
  breaking_at bigint,
  digested_at bigint
);

create index cadence_due on cadence (next_at);

create index cadence_breaking on cadence (breaking_at);

create table preference (
  chat_id bigint primary key references chat (id) on delete cascade,
  style text not null,
  growth text not null,
  empties text not null,
  quiet text,
  breaking integer,
  breaking_reach text
);

create index preference_breaking on preference (breaking);

create table mute (
  chat_id bigint not null references chat (id) on delete cascade,
  kind text not null,
  subject_id bigint not null,
  until_at bigint not null,
  primary key (chat_id, kind, subject_id)
);

create table saved (
  id ${identity},
  chat_id bigint not null references chat (id) on delete cascade,
  entry_id bigint not null,
  title text not null,
  link text,
  saved_at bigint not null,
  removed_at bigint,
  unique (chat_id, entry_id)
);

create table owed (
  id ${identity},
  chat_id bigint not null references chat (id) on delete cascade,
  story_id bigint not null,
  entry_id bigint not null,
  owed_at bigint not null,
  breaking integer not null default 0,
  message_id bigint,
  grown_at bigint,
  unique (chat_id, story_id)
);

create index owed_story on owed (story_id);

create index owed_grown on owed (grown_at);

create index owed_grown_message on owed (message_id) where grown_at is not null;

create index owed_open on owed (chat_id, message_id);

create table telling (
  owed_id bigint not null,
  reports integer not null
);

-- dev.sokbo.delivery

create table outbox (
  id ${identity},
  chat_id bigint not null references chat (id) on delete cascade,
  delivery_key text not null unique,
  priority text not null,
  body text not null,
  sound text not null,
  edits text,
  thread text,
  document text,
  form text not null default 'RICH',
  state text not null,
  attempts integer not null default 0,
  resends integer not null default 0,
  not_before bigint not null,
  created_at bigint not null,
  changed_at bigint not null,
  platform_message_id text,
  error text
);

create index outbox_state on outbox (state, chat_id, id);

create index outbox_platform_message on outbox (chat_id, platform_message_id);

-- dev.sokbo.workspace

create table slack_installation (
  team text primary key,
  name text not null,
  token text not null,
  refresh_token text,
  expires_at bigint,
  installed_at bigint not null
);

-- dev.sokbo.slackinbox

create table slack_request (
  id ${identity},
  payload text not null,
  tries integer not null default 0,
  kept_at bigint not null
);

-- dev.sokbo.whisper

create table slack_reply (
  id ${identity},
  team text not null,
  channel text not null,
  asker text not null,
  response_url text,
  body text not null,
  placement text not null,
  document text,
  uses integer not null default 0,
  shown integer not null default 0,
  kept_at bigint not null
);
