package org.entente.feed.archive;

/**
 * Where a record lies.
 *
 * @param file name of the WARC file in the archive
 * @param offset of the record's first byte
 */
public record Place(String file, long offset) {
  /** Reads what {@link #toString} wrote. */
  static Place of(String written) {
    int at = written.lastIndexOf('@');
    return new Place(written.substring(0, at), Long.parseLong(written.substring(at + 1)));
  }

  @Override
  public String toString() {
    return file + "@" + offset;
  }
}
