package dev.sokbo.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a task as Quartz sees it. */
@DisallowConcurrentExecution
final class TaskJob implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(TaskJob.class);

  private final String name;
  private final Runnable task;

  TaskJob(String name, Runnable task) {
    this.name = name;
    this.task = task;
  }

  @Override
  public void execute(JobExecutionContext context) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      LOG.error("The task {} failed; it runs again at its next time", name, e);
    }
  }
}
