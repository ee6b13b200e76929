package org.entente.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.Home;
import org.entente.gazetteer.Gazetteer;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Iris;
import org.entente.model.Mention.Candidate;
import org.entente.store.EntityFinder;
import org.entente.store.EntityFinder.Found;
import org.entente.store.Names;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What people mean by the names that they type. A whole name or another name of the gazetteer comes
 * first ("Jokowi", "Korut"); where the graph holds nothing that is called so, a surname ("Putin")
 * or a part of a name that no gazetteer knows. The gazetteer is opened when the first name is asked
 * for. Says which entities were taken where there are several, or that there is none.
 */
final class AskedNames implements Names {
  private static final int SHOWN = 8;

  private final Supplier<Gazetteer> opener;
  private final EntityFinder graph;
  private final Consumer<String> said;
  private @Nullable Gazetteer gazetteer;

  AskedNames(Home home, Store store, Terminal terminal) {
    this(() -> Gazetteer.open(home.gazetteer(), home.cache()), store, terminal::say);
  }

  /** The same with a gazetteer that is open, and without saying anything. */
  AskedNames(Gazetteer gazetteer, Store store) {
    this(() -> gazetteer, store, line -> {});
  }

  private AskedNames(Supplier<Gazetteer> opener, Store store, Consumer<String> said) {
    this.opener = opener;
    this.graph = new EntityFinder(store);
    this.said = said;
  }

  @Override
  public List<String> entities(String parameter, String name) {
    List<Found> found = name.matches("[Qq][0-9]+") ? byId(name) : byName(name);
    if (found.isEmpty()) {
      said.accept("--" + parameter + ": the store names nothing \"" + name + "\"");
    } else if (found.size() > 1) {
      said.accept("--" + parameter + " " + name + ": " + listed(found));
    }
    return found.stream().map(Found::iri).toList();
  }

  private static String listed(List<Found> found) {
    List<String> names =
        found.stream()
            .limit(SHOWN)
            .map(f -> f.label() + " (" + f.iri().substring(Iris.BASE.length()) + ")")
            .toList();
    String more = found.size() > SHOWN ? " and " + (found.size() - SHOWN) + " more" : "";
    return String.join(", ", names) + more;
  }

  private List<Found> byId(String id) {
    String upper = id.toUpperCase(Locale.ROOT);
    List<Found> found = new ArrayList<>(graph.known(List.of(Iris.entity(upper))));
    found.addAll(graph.withId(upper));
    return found;
  }

  private List<Found> byName(String name) {
    Gazetteer names = gazetteer();
    List<Found> whole = new ArrayList<>(graph.known(iris(names.lookup(name).stream())));
    whole.addAll(graph.called(name));
    if (!whole.isEmpty()) {
      return whole;
    }
    List<Found> part = new ArrayList<>(graph.known(iris(names.bySurname(name).stream())));
    part.addAll(graph.partlyCalled(name));
    return part;
  }

  private static Set<String> iris(Stream<Candidate> candidates) {
    Set<String> iris = new LinkedHashSet<>();
    candidates.forEach(candidate -> iris.add(candidate.entity().iri()));
    return iris;
  }

  @Override
  public Optional<String> country(String name) {
    return gazetteer().lookup(name).stream()
        .map(Candidate::entity)
        .filter(entity -> entity.kind() == EntityKind.STATE)
        .map(Entity::country)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Gazetteer gazetteer() {
    Gazetteer open = gazetteer;
    if (open == null) {
      open = opener.get();
      gazetteer = open;
    }
    return open;
  }
}
