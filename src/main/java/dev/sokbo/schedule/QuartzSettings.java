package dev.sokbo.schedule;

import java.util.Properties;
import java.util.UUID;

/** How Quartz is set up. */
final class QuartzSettings {

  /** As many tasks may run at a time; the others wait for a free thread. */
  private static final int THREADS = 8;

  /** How late a run may start, in milliseconds, before it counts as missed. */
  private static final int MISFIRE_THRESHOLD = 1000;

  private QuartzSettings() {}

  /** A scheduler of its own, whose jobs are gone with the process. */
  static Properties inMemory() {
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", "sokbo-" + UUID.randomUUID());
    properties.setProperty("org.quartz.scheduler.threadName", "scheduler");
    properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    properties.setProperty("org.quartz.threadPool.threadCount", String.valueOf(THREADS));
    properties.setProperty("org.quartz.threadPool.threadNamePrefix", "task");
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    properties.setProperty(
        "org.quartz.jobStore.misfireThreshold", String.valueOf(MISFIRE_THRESHOLD));
    return properties;
  }
}
