package org.entente.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.entente.model.Issue;

/**
 * One input: a file or standard input.
 *
 * @param name what messages call it: the path as the user gave it
 * @param id identifier of the article, if the input holds just one and does not say
 * @param feed slug of the source of its articles
 * @param format the form, where its name or the user tells
 * @param opener opens it
 */
record Source(String name, String id, String feed, Optional<InputFormat> format, Opener opener) {

  /** An issue of the whole input. */
  Issue issue(String code, String detail) {
    return new Issue(code, name, detail);
  }

  /** An issue at a line of the input, counted from 1. */
  Issue issue(String code, long line, String detail) {
    return new Issue(code, name + ":" + line, detail);
  }

  /** Opens a stream; throws {@link IOException} if there is none. */
  interface Opener {
    InputStream open() throws IOException;
  }
}
