package dev.sokbo.schedule;

import dev.sokbo.retry.Outage;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** One run of a task as Quartz sees it. */
@DisallowConcurrentExecution
final class TaskJob implements Job {

  private final Runnable task;
  private final Outage outage;

  /**
   * @param outage of all the task's runs
   */
  TaskJob(Runnable task, Outage outage) {
    this.task = task;
    this.outage = outage;
  }

  @Override
  public void execute(JobExecutionContext context) {
    try {
      task.run();
      outage.works();
    } catch (RuntimeException | Error e) {
      outage.fails(e);
    }
  }
}
