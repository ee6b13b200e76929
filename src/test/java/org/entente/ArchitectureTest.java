package org.entente;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the table of {@code ARCHITECTURE.md}: who may import what. */
class ArchitectureTest {
  private static final String ROOT = "org.entente";

  /** What each package may use of the others. The root and its commands may use everything. */
  private static final Map<String, List<String>> ALLOWED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("model", List.of()),
              Map.entry("ontology", List.of("model")),
              Map.entry("feed", List.of("model")),
              Map.entry("gazetteer", List.of("model")),
              Map.entry("lang", List.of("model", "ontology")),
              Map.entry("nlp", List.of("model", "lang", "gazetteer")),
              Map.entry("extract", List.of("model", "ontology", "lang")),
              Map.entry("link", List.of("model", "ontology", "gazetteer")),
              Map.entry("rdf", List.of("model", "ontology")),
              Map.entry("happening", List.of("model")),
              Map.entry("store", List.of("model", "ontology", "happening")),
              Map.entry("history", List.of("model", "store")),
              Map.entry("export", List.of("model", "ontology", "store")),
              Map.entry("refresh", List.of("model", "ontology", "feed", "store")),
              Map.entry("serve", List.of("model", "ontology", "store")),
              Map.entry("evaluate", List.of("model"))));

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void usesOnlyThePackagesThatTheTableAllows() {
    for (Map.Entry<String, List<String>> row : ALLOWED.entrySet()) {
      List<String> own = new ArrayList<>();
      own.add(ROOT + "." + row.getKey() + "..");
      row.getValue().forEach(allowed -> own.add(ROOT + "." + allowed + ".."));
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + row.getKey() + "..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(ROOT + "..")
                  .and(not(resideInAnyPackage(own.toArray(String[]::new)))))
          .as(row.getKey() + " uses nothing of the house but " + row.getValue())
          .allowEmptyShould(true)
          .check(CODE);
    }
  }

  @Test
  void hasARowInTheTableForEachPackage() {
    TreeSet<String> packages = new TreeSet<>();
    for (JavaClass one : CODE) {
      packages.add(top(one));
    }
    packages.remove("root");

    assertThat(ALLOWED.keySet()).containsAll(packages);
  }

  @Test
  void hasNoCycles() {
    slices().assignedFrom(new TopPackage()).should().beFreeOfCycles().check(CODE);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          opennlp..,                  org.entente.nlp..
          org.apache.jena.tdb2..,     org.entente.store..
          org.apache.jena.dboe..,     org.entente.store..
          org.apache.jena.query.text..,org.entente.store..
          org.apache.lucene..,        org.entente.store..
          org.apache.jena.shacl..,    org.entente.rdf..
          org.apache.jena.fuseki..,   org.entente.serve..
          org.eclipse.jetty..,        org.entente.serve..
          jakarta..,                  org.entente.serve..
          org.jsoup..,                org.entente.feed..
          org.apache.hc..,            org.entente.feed.fetch..
          crawlercommons..,           org.entente.feed..
          com.rometools..,            org.entente.feed.listing..
          org.netpreserve..,          org.entente.feed.archive..
          com.cronutils..,            org.entente.refresh..
          picocli..,                  org.entente.command..
          """)
  void keepsALibraryInOnePackage(String library, String only) {
    noClasses()
        .that()
        .resideOutsideOfPackage(only)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CODE);
  }

  @Test
  void buildsTheRecordsOfTheModelOnTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + ".model..", "java..", "org.jspecify..")
        .check(CODE);
  }

  @Test
  void keepsJenaAwayFromReadingAndLinking() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".feed..",
            ROOT + ".nlp..",
            ROOT + ".extract..",
            ROOT + ".link..",
            ROOT + ".gazetteer..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.jena..")
        .check(CODE);
  }

  @Test
  void keepsNoStateInStaticFields() {
    fields().that().areStatic().should().beFinal().check(CODE);
  }

  @Test
  void readsWithoutClockNetworkOrDefaults() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".model..",
            ROOT + ".ontology..",
            ROOT + ".lang..",
            ROOT + ".gazetteer..",
            ROOT + ".nlp..",
            ROOT + ".extract..",
            ROOT + ".link..",
            ROOT + ".rdf..",
            ROOT + ".feed..")
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..")
        .check(CODE);
  }

  @Test
  void namesClassesForWhatTheyAre() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .check(CODE);
  }

  @Test
  void marksEachPackageAsFreeOfNull() {
    TreeSet<String> marked = new TreeSet<>();
    CODE.that(simpleName("package-info")).forEach(info -> marked.add(info.getPackageName()));
    TreeSet<String> packages = new TreeSet<>();
    CODE.forEach(one -> packages.add(one.getPackageName()));

    assertThat(marked).isEqualTo(packages);
  }

  /** The package below the root; the root and the commands are one. */
  private static String top(JavaClass one) {
    String rest = one.getPackageName().substring(ROOT.length());
    String name = rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
    return name.isEmpty() || name.equals("command") ? "root" : name;
  }

  /** A slice for each package below the root. */
  private static final class TopPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass one) {
      return one.getPackageName().startsWith(ROOT)
          ? SliceIdentifier.of(top(one))
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages of the house";
    }
  }
}
