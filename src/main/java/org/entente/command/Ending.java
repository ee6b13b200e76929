package org.entente.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.entente.feed.archive.ArchiveFailure;
import org.entente.model.BadFile;
import org.entente.store.BadParameter;
import org.entente.store.StoreFailure;

/** How a run ends that did not come to its end: one line, and an exit code. */
final class Ending {
  private static final int DEEPEST = 20;

  private final Terminal terminal;
  private final boolean debug;

  Ending(Terminal terminal, boolean debug) {
    this.terminal = terminal;
    this.debug = debug;
  }

  /** Says what ended the run; gives the exit code. */
  int of(Throwable thrown) {
    terminal.out().flush();
    if (debug) {
      thrown.printStackTrace(terminal.err());
    }
    Said said = said(thrown);
    terminal.say(said.line());
    return said.code();
  }

  /** The same as a line alone. */
  static String line(Throwable thrown) {
    return said(thrown).line();
  }

  /** Whether it is a fault of the program, and of nothing around it. */
  static boolean bug(Throwable thrown) {
    return said(thrown).code() == ExitCode.BUG;
  }

  /** An exit code, and what is said with it. */
  private record Said(int code, String message) {
    String line() {
      return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
  }

  private static Said said(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof Failure failure) {
        return new Said(failure.code(), failure.getMessage());
      } else if (cause instanceof StoreFailure failure) {
        boolean locked = failure.reason() == StoreFailure.Reason.LOCKED;
        return new Said(locked ? ExitCode.TRY_AGAIN : ExitCode.IO, failure.getMessage());
      } else if (cause instanceof ArchiveFailure failure) {
        return new Said(failure.held() ? ExitCode.TRY_AGAIN : ExitCode.IO, failure.getMessage());
      } else if (cause instanceof BadParameter parameter) {
        return new Said(ExitCode.USAGE, parameter.getMessage());
      } else if (cause instanceof QueryParseException query) {
        return new Said(ExitCode.USAGE, "the query is no sound SPARQL: " + unexpected(query));
      } else if (cause instanceof QueryException query) {
        return new Said(ExitCode.USAGE, refused(query));
      } else if (cause instanceof BadFile file) {
        return new Said(ExitCode.CONFIGURATION, file.getMessage());
      } else if (cause instanceof IOException io) {
        return new Said(ExitCode.IO, inputOutput(io));
      } else if (cause instanceof CancellationException) {
        return new Said(ExitCode.INTERRUPTED, "interrupted");
      } else if (cause instanceof InternalError) {
        return new Said(
            ExitCode.IO, "the disk of the store failed, or is full; free space and run again");
      } else if (cause instanceof OutOfMemoryError) {
        return new Said(
            ExitCode.IO, "out of memory; give more with ENTENTE_OPTS=-Xmx4g, or fewer --threads");
      }
      cause = cause.getCause();
    }
    return fault(thrown);
  }

  /** What stands where it should not, without the dozens of words that might stand there. */
  private static String unexpected(QueryParseException query) {
    String said = String.valueOf(query.getMessage());
    int expected = said.indexOf("Was expecting");
    return expected > 0 ? said.substring(0, expected) : said;
  }

  private static String refused(QueryException query) {
    String said = String.valueOf(query.getMessage());
    return said.startsWith("SERVICE execution disabled")
        ? "SERVICE is refused: a query reads this store alone; leave it out"
        : "the query cannot be answered: " + said;
  }

  private static Said fault(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return new Said(
        ExitCode.BUG, "this is a bug: " + thrown + where + "; run it with --debug and report it");
  }

  private static String inputOutput(IOException e) {
    String what = String.valueOf(e.getMessage());
    if (what.contains("No space left")) {
      return "the disk is full; free space and run again";
    }
    if (e instanceof AccessDeniedException) {
      return what + ": permission denied; check who may read and write it";
    }
    if (e instanceof NoSuchFileException) {
      return what + ": no such file or folder; check the name";
    }
    if (e instanceof FileAlreadyExistsException) {
      return what + ": a file of that name is in the way; name another folder";
    }
    String kind = e instanceof FileSystemException ? "" : e.getClass().getSimpleName() + ": ";
    return kind + what + "; check the file and the disk";
  }
}
