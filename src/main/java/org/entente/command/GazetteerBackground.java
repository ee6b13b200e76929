package org.entente.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.Home;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.Tenure;
import org.entente.model.Iris;
import org.entente.serve.page.Background;
import org.entente.store.Names;
import org.entente.store.Store;

/** What the gazetteer knows of entities, for the pages. */
final class GazetteerBackground implements Background {
  private static final Comparator<Office> BY_DAY =
      Comparator.comparing((Office office) -> office.from().map(Object::toString).orElse(""))
          .thenComparing(Office::office);

  private final Gazetteer gazetteer;
  private final Names meanings;

  private GazetteerBackground(Gazetteer gazetteer, Names meanings) {
    this.gazetteer = gazetteer;
    this.meanings = meanings;
  }

  static Background of(Home home, Store store) {
    Gazetteer gazetteer = Gazetteer.open(home.gazetteer(), home.cache());
    return new GazetteerBackground(gazetteer, new AskedNames(gazetteer, store));
  }

  @Override
  public Collection<String> names(String iri) {
    Set<String> names = new LinkedHashSet<>();
    gazetteer
        .entity(iri)
        .ifPresent(
            entity -> {
              names.addAll(entity.labels().values());
              names.addAll(entity.names());
            });
    return names;
  }

  @Override
  public List<Office> offices(String iri, String language) {
    return gazetteer.offices(iri).stream()
        .map(tenure -> office(tenure, language))
        .sorted(BY_DAY)
        .toList();
  }

  private Office office(Tenure tenure, String language) {
    String of =
        gazetteer
            .state(tenure.of())
            .or(() -> gazetteer.entity(Iris.entity(tenure.of())))
            .map(entity -> entity.label(language))
            .orElse(tenure.of());
    return new Office(tenure.office(), of, tenure.from(), tenure.to());
  }

  @Override
  public Names meanings() {
    return meanings;
  }
}
