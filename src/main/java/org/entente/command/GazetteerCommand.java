package org.entente.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.gazetteer.build.GazetteerBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Work on the gazetteer. */
@Command(name = "gazetteer", description = "Make the gazetteer's files from open data.")
final class GazetteerCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec = CommandSpec.create();

  GazetteerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "say what to do: build");
  }

  @Command(
      name = "build",
      description = "Write data/gazetteer anew from the open data in a folder.",
      footer = {"%nExample:", "  entente gazetteer build --from open-data"},
      mixinStandardHelpOptions = true)
  int build(
      @Option(
              names = "--from",
              required = true,
              paramLabel = "DIR",
              description = "The folder with the open data.")
          Path from) {
    GazetteerBuild.run(from, Homes.required().gazetteer());
    terminal.say("data/gazetteer is written");
    return ExitCode.OK;
  }
}
