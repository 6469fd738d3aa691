package vn.suyton.notification;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of notices and mails.
 *
 * @param from sender of all mails
 * @param delay how long a notice waits after its act, so that an act undone at once is not told
 * @param hour of the working day from which digests and reminders are given, Vietnam time
 * @param reminders working days before a task is due
 * @param escalationAfter working days after a task was due
 * @param retries pauses after failed attempts; when they are used up, the mail has failed
 * @param lease after so long without news from the sender nobody knows whether a mail was sent
 * @param keep how long notices and mails are kept
 */
@ConfigurationProperties("suyton.notification")
record NotificationProperties(
        @DefaultValue("no-reply@localhost") String from,
        @DefaultValue("10s") Duration delay,
        @DefaultValue("7") int hour,
        @DefaultValue({"2", "0"}) List<Integer> reminders,
        @DefaultValue("1") int escalationAfter,
        @DefaultValue({"1m", "5m", "30m", "2h", "6h"}) List<Duration> retries,
        @DefaultValue("10m") Duration lease,
        @DefaultValue("180d") Duration keep) {}
