package dev.sokbo.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A run of a verb in this process, by what it left behind. */
record VerbRun(int exit, String out, String err) {

  /** A run with a text as standard input. */
  static VerbRun of(String stdin, String... arguments) {
    return of(new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  static VerbRun of(InputStream stdin, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    VerbRun run = into(out, stdin, arguments);
    return new VerbRun(run.exit, out.toString(StandardCharsets.UTF_8), run.err);
  }

  /** A run whose output nobody reads any more, as behind {@code | head}. */
  static VerbRun unread(InputStream stdin, String... arguments) {
    OutputStream closed = OutputStream.nullOutputStream();
    try {
      closed.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return into(closed, stdin, arguments);
  }

  private static VerbRun into(OutputStream stdout, InputStream stdin, String... arguments) {
    InputStream in = System.in;
    PrintStream out = System.out;
    StringWriter err = new StringWriter();
    System.setIn(stdin);
    System.setOut(new PrintStream(stdout, true, StandardCharsets.UTF_8));
    try {
      int exit = Main.commandLine().setErr(new PrintWriter(err)).execute(arguments);
      return new VerbRun(exit, "", err.toString());
    } finally {
      System.setIn(in);
      System.setOut(out);
    }
  }
}
