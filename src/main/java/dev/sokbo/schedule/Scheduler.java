package dev.sokbo.schedule;

import dev.sokbo.retry.Outage;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.ScheduleBuilder;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs named tasks again and again, on Quartz. A task never runs twice at the same time; one that
 * fails is logged and runs again at its next time; runs that were missed are not made up for.
 *
 * <p>The schedule is kept in memory: what is due is known to the tables that the tasks read.
 */
public final class Scheduler implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

  private final Duration patience;
  private final Map<String, Task> tasks = new ConcurrentHashMap<>();
  private final org.quartz.Scheduler quartz;

  /** The scheduler until it closes, and every run; closed when all of them have left. */
  private final Phaser underWay = new Phaser(1);

  /** The tasks that run now. */
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  private final ClockWatch watch = new ClockWatch(this::planAnew);
  private final AtomicBoolean closed = new AtomicBoolean();
  private boolean started;

  /**
   * Makes a scheduler that runs nothing yet.
   *
   * @param patience how long {@link #close} waits for tasks that are still running
   */
  public Scheduler(Duration patience) {
    this.patience = patience;
    try {
      this.quartz = new StdSchedulerFactory(QuartzSettings.inMemory()).getScheduler();
      quartz.setJobFactory(
          (bundle, scheduler) -> {
            String name = bundle.getJobDetail().getKey().getName();
            return new TaskJob(() -> run(name), task(name).outage());
          });
    } catch (SchedulerException e) {
      throw new IllegalStateException("cannot set up the scheduler", e);
    }
  }

  /**
   * Runs a task at once (or on {@link #start}), and then at a steady interval.
   *
   * @throws IllegalArgumentException when a task has this name already
   */
  public void every(String name, Duration interval, Runnable task) {
    SimpleScheduleBuilder schedule =
        SimpleScheduleBuilder.simpleSchedule()
            .withIntervalInMilliseconds(interval.toMillis())
            .repeatForever()
            .withMisfireHandlingInstructionNextWithRemainingCount();
    add(name, schedule, task);
  }

  /**
   * Runs a task every day at a time of the clock of a zone.
   *
   * @throws IllegalArgumentException when a task has this name already
   */
  public void daily(String name, LocalTime at, ZoneId zone, Runnable task) {
    String cron = "%d %d %d * * ?".formatted(at.getSecond(), at.getMinute(), at.getHour());
    CronScheduleBuilder schedule =
        CronScheduleBuilder.cronSchedule(cron)
            .inTimeZone(TimeZone.getTimeZone(zone))
            .withMisfireHandlingInstructionFireAndProceed();
    add(name, schedule, task);
  }

  /** Begins to run the tasks, those that are there and those that are added later. */
  public synchronized void start() {
    try {
      quartz.start();
      started = true;
      for (String name : tasks.keySet()) {
        schedule(name);
      }
      watch.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("cannot start the scheduler", e);
    }
  }

  /** Starts no more runs, and waits for those under way as long as it has patience. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    watch.close();
    try {
      quartz.shutdown(false);
    } catch (SchedulerException e) {
      LOG.warn("The scheduler did not stop cleanly", e);
    }
    int last = underWay.arriveAndDeregister();
    try {
      underWay.awaitAdvanceInterruptibly(last, patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warn("Stopped without waiting longer for {}", running);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(String name) {
    if (underWay.register() < 0) {
      return;
    }
    running.add(name);
    try {
      task(name).work().run();
    } finally {
      running.remove(name);
      underWay.arriveAndDeregister();
    }
  }

  private synchronized void add(String name, ScheduleBuilder<?> times, Runnable work) {
    Outage outage = new Outage(LOG, "the task " + name, InstantSource.system());
    if (tasks.putIfAbsent(name, new Task(work, times, outage)) != null) {
      throw new IllegalArgumentException("there is a task named " + name + " already");
    }
    if (!started) {
      return;
    }
    try {
      schedule(name);
    } catch (SchedulerException e) {
      throw new IllegalStateException("cannot schedule the task " + name, e);
    }
  }

  private void schedule(String name) throws SchedulerException {
    JobDetail job = JobBuilder.newJob(TaskJob.class).withIdentity(name).build();
    quartz.scheduleJob(job, trigger(name));
  }

  private Task task(String name) {
    return Objects.requireNonNull(tasks.get(name));
  }

  private Trigger trigger(String name) {
    return TriggerBuilder.newTrigger()
        .withIdentity(name)
        .withSchedule(task(name).times())
        .startNow()
        .build();
  }

  /**
   * Plans every task from now on: Quartz would let those wait whose next time a clock that was put
   * back has to come to again.
   */
  synchronized void planAnew() {
    LOG.warn("the clock was put back, the tasks {} are planned anew", tasks.keySet());
    try {
      for (String name : tasks.keySet()) {
        quartz.rescheduleJob(TriggerKey.triggerKey(name), trigger(name));
      }
    } catch (SchedulerException e) {
      LOG.error("cannot plan the tasks anew", e);
    }
  }

  /** What runs, and when. */
  private record Task(Runnable work, ScheduleBuilder<?> times, Outage outage) {}
}
