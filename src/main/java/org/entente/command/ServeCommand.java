package org.entente.command;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.entente.serve.ServeOptions;
import org.entente.serve.SparqlServer;
import org.entente.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers SPARQL over HTTP until it is stopped. */
@Command(
    name = "serve",
    description = {
      "Answer SPARQL queries over HTTP, read-only, until stopped with Ctrl-C.",
      "Only this machine is let in unless --bind says otherwise."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  private final Terminal terminal;

  @Mixin StoreOption db = new StoreOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3330",
      description = "Port to listen at; 0 takes any free one (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = ServeOptions.LOOPBACK,
      description =
          "Address to listen at; 0.0.0.0 lets in whoever reaches this machine (default:"
              + " ${DEFAULT-VALUE}).")
  String address = ServeOptions.LOOPBACK;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "The longest that a query may run (default: ${DEFAULT-VALUE}).")
  int seconds;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > HIGHEST_PORT || seconds < 1) {
      throw new Failure(
          ExitCode.USAGE, "--port takes 0 to " + HIGHEST_PORT + ", --timeout a number from 1");
    }
    ServeOptions options =
        ServeOptions.DEFAULT
            .withAddress(address)
            .withPort(port)
            .withTimeout(Duration.ofSeconds(seconds));
    CountDownLatch stop = new CountDownLatch(1);
    try (Interrupt interrupt = new Interrupt(stop::countDown);
        Store store = db.open();
        SparqlServer server = SparqlServer.start(store.dataset(), options)) {
      terminal.out().println("SPARQL at " + server.address() + " - stop with Ctrl-C");
      terminal.out().flush();
      await(stop);
      return interrupt.asked() ? ExitCode.INTERRUPTED : ExitCode.OK;
    }
  }

  private static void await(CountDownLatch stop) {
    try {
      stop.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
