package org.entente.serve;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.entente.serve.web.Metrics;

/** What the process takes of the machine, by the names that Prometheus's own clients use. */
final class ProcessFigures {
  private static final double MILLIS = 1e3;
  private static final double NANOS = 1e9;

  private ProcessFigures() {}

  static void tell(Metrics metrics) {
    Runtime machine = Runtime.getRuntime();
    metrics.gauge(
        "jvm_memory_used_bytes",
        "Bytes of the heap in use.",
        () -> machine.totalMemory() - machine.freeMemory());
    metrics.gauge("jvm_memory_max_bytes", "Bytes that the heap may grow to.", machine::maxMemory);
    metrics.gauge(
        "jvm_threads_current",
        "Threads that live.",
        () -> ManagementFactory.getThreadMXBean().getThreadCount());
    metrics.gauge(
        "process_start_time_seconds",
        "When the process started, in seconds since 1970.",
        () -> ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS);
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
      metrics.counter(
          "process_cpu_seconds_total",
          "Time of processors spent.",
          () -> system.getProcessCpuTime() / NANOS);
    }
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
      metrics.gauge(
          "process_open_fds", "Open files and connections.", unix::getOpenFileDescriptorCount);
      metrics.gauge(
          "process_max_fds",
          "How many files and connections may be open.",
          unix::getMaxFileDescriptorCount);
    }
  }
}
