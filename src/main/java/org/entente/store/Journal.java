package org.entente.store;

/**
 * Is told of each write of a store, before its transaction and after it. If the process dies in
 * between, the {@link CommitMark} tells whether the write took place.
 */
public interface Journal {
  /** Where journals may keep files, in the folder of the store. */
  String FOLDER = "runs";

  /** The store is about to write this. If this throws, nothing is written. */
  void prepare(Commit commit);

  /** What was prepared last is written. It may be forgotten before that, if the write fails. */
  void committed();
}
