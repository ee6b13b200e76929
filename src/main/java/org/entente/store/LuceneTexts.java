package org.entente.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The index of texts in Lucene's files, by jena-text: a document a quad, known by a hash of it. The
 * only class that knows Lucene, so that it is loaded when texts are searched or written, and not
 * before.
 */
final class LuceneTexts implements AutoCloseable {
  /** By property, the field that its texts are in. */
  private static final Map<Node, String> FIELDS =
      Map.of(
          Words.LABEL, "label",
          Words.ALT_LABEL, "name",
          Words.HEADLINE, "headline",
          Words.SENTENCE, "sentence",
          Words.QUOTATION, "quotation");

  private static final String UID = "uid";

  private final TextIndexLucene index;

  private LuceneTexts(Directory directory) {
    EntityDefinition fields = new EntityDefinition("uri", "sentence", Words.SENTENCE);
    FIELDS.forEach((property, field) -> fields.set(field, property));
    fields.setGraphField("graph");
    fields.setUidField(UID);
    TextIndexConfig config = new TextIndexConfig(fields);
    config.setAnalyzer(new PlainWords());
    config.setQueryParser("QueryParser");
    this.index = new TextIndexLucene(directory, config);
  }

  /** Opens the index in {@code folder}, or makes one there. */
  static LuceneTexts open(Path folder) {
    try {
      return new LuceneTexts(FSDirectory.open(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LuceneTexts inMemory() {
    return new LuceneTexts(new ByteBuffersDirectory());
  }

  /** Lets queries in SPARQL use it, by {@code text:query}. */
  void offer(Context context) {
    context.set(TextQuery.textIndex, index);
  }

  // Writing. Nothing is there for readers before it is committed.

  private Entity entity(Quad quad) {
    return TextQueryFuncs.entityFromQuad(index.getDocDef(), quad);
  }

  /** The hash by which the text of {@code quad} is known. */
  String uid(Quad quad) {
    return entity(quad)
        .getChecksum(FIELDS.get(quad.getPredicate()), quad.getObject().getLiteralLexicalForm());
  }

  void add(Quad quad) {
    index.addEntity(entity(quad));
  }

  void delete(Quad quad) {
    index.deleteEntity(entity(quad));
  }

  void delete(Collection<String> uids) {
    try {
      Term[] terms = uids.stream().map(uid -> new Term(UID, uid)).toArray(Term[]::new);
      index.getIndexWriter().deleteDocuments(terms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void clear() {
    try {
      index.getIndexWriter().deleteAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void commit() {
    index.commit();
  }

  /** Closes the files; what was not committed is gone. */
  @Override
  public void close() {
    index.rollback();
    index.close();
  }

  // Reading.

  /** The best of what {@code query}, in Lucene's syntax, finds. */
  List<TextMatch> find(String query, int limit) {
    List<TextMatch> found = new ArrayList<>();
    for (TextHit hit : index.query(List.of(), query, null, null, limit, null)) {
      Optional.ofNullable(hit.getGraph())
          .ifPresent(graph -> found.add(new TextMatch(graph, hit.getNode(), hit.getScore())));
    }
    return found;
  }

  /** Hands on the hash of every text that the index holds; twice if it is there twice. */
  void uids(Consumer<String> sink) {
    try (DirectoryReader reader = DirectoryReader.open(index.getDirectory())) {
      for (LeafReaderContext leaf : reader.leaves()) {
        uids(leaf, sink);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void uids(LeafReaderContext leaf, Consumer<String> sink) throws IOException {
    var terms = leaf.reader().terms(UID);
    if (terms == null) {
      return;
    }
    Bits live = leaf.reader().getLiveDocs();
    TermsEnum each = terms.iterator();
    for (BytesRef uid = each.next(); uid != null; uid = each.next()) {
      PostingsEnum documents = each.postings(null, PostingsEnum.NONE);
      for (int at = documents.nextDoc();
          at != DocIdSetIterator.NO_MORE_DOCS;
          at = documents.nextDoc()) {
        if (live == null || live.get(at)) {
          sink.accept(uid.utf8ToString());
        }
      }
    }
  }
}
