package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.Article;
import org.entente.model.Credit;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Iris;
import org.entente.model.Layer;
import org.entente.model.Mention;
import org.entente.model.MentionSource;
import org.entente.model.Reading;
import org.entente.model.Span;
import org.entente.ontology.Ontology;
import org.junit.jupiter.api.Test;

class BylineTest {
  private final Byline byline = new Byline(Ontology.load(Path.of("ontology")));

  @Test
  void findsTheAgencyOfADateline() {
    assertThat(agency("JAKARTA (Reuters) - Prabowo met Macron.", "NewsAgency")).contains("Reuters");
  }

  @Test
  void findsTheAgencyThatSignsAtTheEnd() {
    String filler = "Prabowo bertemu Macron di Paris. ".repeat(20);
    assertThat(agency(filler + "(Reuters)", "NewsAgency")).contains("Reuters");
    assertThat(agency(filler + "(Reuters) " + filler, "NewsAgency")).isEmpty();
  }

  @Test
  void takesNoAgencyThatIsOnlyQuoted() {
    assertThat(agency("Prabowo met Macron, Reuters reported.", "NewsAgency")).isEmpty();
  }

  @Test
  void takesNobodyElseInBrackets() {
    assertThat(agency("JAKARTA (Reuters) - Prabowo met Macron.", "Organization")).isEmpty();
  }

  @Test
  void believesThePageAboutItsMakersBeforeTheText() {
    Ontology ontology = Ontology.load(Path.of("ontology"));
    Article signed =
        new Article(
            "a",
            "test",
            Optional.empty(),
            Optional.empty(),
            "en",
            "Talks",
            "Prabowo met Macron.",
            Optional.empty(),
            Credit.of("Siti Rahma", "AFP"));
    Document document =
        Document.of(signed).with(Layer.SENTENCES, List.of()).with(Layer.MENTIONS, List.of());
    List<String> written = new ArrayList<>();
    new EventWriter(ontology)
        .write(
            new Reading(document, List.of(), List.of(), List.of()),
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                written.add(quad.getPredicate().getLocalName() + " " + quad.getObject());
              }
            });

    assertThat(written).contains("byline \"Siti Rahma\"", "agency \"AFP\"");
  }

  private Optional<String> agency(String text, String type) {
    Article article =
        new Article(
            "a",
            "test",
            Optional.empty(),
            Optional.empty(),
            "en",
            "Reuters",
            text,
            Optional.empty());
    Document document = Document.of(article);
    Entity entity =
        new Entity(
            Iris.entity("Q130879"),
            EntityKind.ORGANIZATION,
            type,
            Map.of("en", "Reuters"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    List<Mention> mentions = new ArrayList<>();
    int at = document.text().indexOf("Reuters");
    while (at >= 0) {
      mentions.add(
          new Mention(
              new Span(at, at + "Reuters".length()),
              Mention.Form.NAME,
              EntityKind.ORGANIZATION,
              List.of(new Mention.Candidate(entity, 1, "Reuters")),
              Mention.Title.NONE,
              MentionSource.GAZETTEER));
      at = document.text().indexOf("Reuters", at + 1);
    }
    return byline.agency(document.with(Layer.MENTIONS, mentions));
  }
}
