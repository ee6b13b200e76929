package org.entente.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole: its commands, and how a run ends. */
@Command(
    name = "entente",
    mixinStandardHelpOptions = true,
    version = "entente 0.1.0",
    description = "News articles in, who met whom, where and when out.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a bug",
      "2:wrong command, option or parameter",
      "65:done, but some input was left out; each is listed",
      "66:no input, or no such store, event or query",
      "74:reading or writing failed (disk full, no permission)",
      "75:another process holds the store; try again later",
      "78:a file under ontology, data or queries is wrong, or the store is not sound",
      "130:stopped with Ctrl-C; the store is sound"
    })
public final class Commands {
  private static final Pattern CHOICES = Pattern.compile("\\[([A-Z, ]+)\\] \\(case-insensitive\\)");

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  boolean debug;

  private Commands() {}

  /** Runs the command that {@code args} name; gives the exit code. Nothing is thrown. */
  public static int run(Terminal terminal, String... args) {
    Commands root = new Commands();
    CommandLine line = new CommandLine(root);
    addTo(line, terminal, args);
    PrintWriter out = new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8);
    line.setOut(out)
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(Math.min(terminal.width(), 100))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, a) -> misused(terminal, e))
        .setExecutionExceptionHandler((e, l, r) -> new Ending(terminal, root.debug).of(e));
    int code = run(line, new Ending(terminal, root.debug), args);
    out.flush();
    if (terminal.out().checkError() && code == ExitCode.OK) {
      terminal.say("standard output cannot be written; is its disk full?");
      return ExitCode.IO;
    }
    return code;
  }

  private static int run(CommandLine line, Ending ending, String... args) {
    try {
      return args.length == 0 ? help(line) : line.execute(args);
    } catch (Error e) {
      return ending.of(e);
    }
  }

  /** The commands by name, in the order of the help. */
  private static Map<String, Supplier<Object>> commands(Terminal terminal) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("demo", () -> new DemoCommand(terminal));
    commands.put("ingest", () -> new IngestCommand(terminal));
    commands.put("refresh", () -> new RefreshCommand(terminal));
    commands.put("feeds", () -> new FeedsCommand(terminal));
    commands.put("rebuild", () -> new RebuildCommand(terminal));
    commands.put("backup", () -> new BackupCommand(terminal));
    commands.put("restore", () -> new RestoreCommand(terminal));
    commands.put("extract", () -> new ExtractCommand(terminal));
    commands.put("query", () -> new QueryCommand(terminal));
    commands.put("queries", () -> new QueriesCommand(terminal));
    commands.put("search", () -> new SearchCommand(terminal));
    commands.put("judge", () -> new JudgeCommand(terminal, Clock.systemUTC()));
    commands.put("explain", () -> new ExplainCommand(terminal));
    commands.put("export", () -> new ExportCommand(terminal));
    commands.put("serve", () -> new ServeCommand(terminal));
    commands.put("stats", () -> new StatsCommand(terminal));
    commands.put("runs", () -> new RunsCommand(terminal));
    commands.put("diff", () -> new DiffCommand(terminal));
    commands.put("check", () -> new CheckCommand(terminal));
    commands.put("evaluate", () -> new EvaluateCommand(terminal));
    commands.put("train", () -> new TrainCommand(terminal));
    commands.put("gazetteer", () -> new GazetteerCommand(terminal));
    commands.put("warm-up", () -> new WarmUpCommand());
    return commands;
  }

  /**
   * Adds the command that is asked for, and all of them where none or an unknown one is: to look at
   * the options of each takes longer than a query.
   */
  private static void addTo(CommandLine line, Terminal terminal, String... args) {
    Map<String, Supplier<Object>> commands = commands(terminal);
    Optional<String> asked = Arrays.stream(args).filter(a -> !a.startsWith("-")).findFirst();
    asked.ifPresent(name -> commands.keySet().retainAll(known(commands, name)));
    commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
    line.getSubcommands().values().forEach(c -> c.getCommandSpec().mixinStandardHelpOptions(true));
  }

  private static Set<String> known(Map<String, Supplier<Object>> commands, String name) {
    return commands.containsKey(name) ? Set.of(name) : Set.copyOf(commands.keySet());
  }

  private static int help(CommandLine line) {
    line.usage(line.getOut());
    return ExitCode.USAGE;
  }

  /** Choices as one writes them: "csv, ttl" for "[CSV, TTL] (case-insensitive)". */
  private static String choices(String said) {
    return CHOICES
        .matcher(said)
        .replaceAll(m -> Matcher.quoteReplacement(m.group(1).toLowerCase(Locale.ROOT)));
  }

  private static String noCommand(UnmatchedArgumentException e) {
    String meant =
        e.getSuggestions().stream()
            .findFirst()
            .map(near -> "did you mean entente " + near + "?")
            .orElse("entente --help lists them");
    return "no command or option \"" + e.getUnmatched().get(0) + "\"; " + meant;
  }

  private static int misused(Terminal terminal, ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    if (e instanceof UnmatchedArgumentException unmatched
        && e.getCommandLine().getParent() == null) {
      terminal.say(noCommand(unmatched));
      return ExitCode.USAGE;
    }
    String said = e.getMessage().lines().findFirst().orElse("").replace("option option", "option");
    terminal.say(choices(said) + "; see " + command + " --help");
    return ExitCode.USAGE;
  }
}
