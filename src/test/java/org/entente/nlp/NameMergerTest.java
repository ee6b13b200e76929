package org.entente.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.lang.Language;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Mention.Candidate;
import org.entente.model.Mention.Form;
import org.entente.model.Mention.Title;
import org.entente.model.MentionSource;
import org.entente.model.Span;
import org.entente.model.Token;
import org.entente.ontology.Ontology;
import org.junit.jupiter.api.Test;

class NameMergerTest {
  private final NameMerger merger =
      new NameMerger(
          Language.load(Path.of("data/lang/en"), Ontology.load(Path.of("ontology"))),
          (tokens, i) -> tokens.get(i).text().equals("Korut"));

  private String text = "";
  private List<Token> tokens = List.of();

  private void read(String sentence) {
    text = sentence;
    tokens = Tokenizer.of(Path.of("data/lang/en")).tokenize(sentence);
  }

  private Span span(String words) {
    return new Span(text.indexOf(words), text.indexOf(words) + words.length());
  }

  private NameFinder.Name model(String words, EntityKind kind, double probability) {
    Span span = span(words);
    int from = 0;
    while (tokens.get(from).span().start() < span.start()) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && span.contains(tokens.get(to).span())) {
      to++;
    }
    return new NameFinder.Name(from, to, kind, probability);
  }

  private Mention known(String words, EntityKind kind, String label, double prior, Title title) {
    Entity entity =
        new Entity(
            label,
            kind,
            "Thing",
            Map.of("en", label),
            List.of(words),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Mention(
        span(words),
        Form.NAME,
        kind,
        List.of(new Candidate(entity, prior, words)),
        title,
        MentionSource.GAZETTEER);
  }

  private List<String> merge(List<Mention> known, NameFinder.Name... found) {
    return merger.merge(tokens, known, List.of(found)).stream()
        .map(m -> m.span().of(text) + " " + m.kind() + " " + m.candidates().size())
        .toList();
  }

  @Test
  void addsANameThatOnlyTheModelKnows() {
    read("Officials said Joseph Yun met them.");

    List<Mention> merged =
        merger.merge(tokens, List.of(), List.of(model("Joseph Yun", EntityKind.PERSON, 0.93)));

    assertThat(merged).extracting(Mention::kind).containsExactly(EntityKind.PERSON);
    assertThat(merged).extracting(Mention::source).containsExactly(MentionSource.MODEL);
  }

  @Test
  void doubtsANameOfLittleProbability() {
    read("Officials said Joseph Yun met them.");

    assertThat(merge(List.of(), model("Joseph Yun", EntityKind.PERSON, 0.5))).isEmpty();
  }

  @Test
  void asksForMoreWhereTheCapitalOnlyOpensTheSentence() {
    read("Talks met resistance.");

    assertThat(merge(List.of(), model("Talks", EntityKind.PERSON, 0.8))).isEmpty();
  }

  @Test
  void takesNoFunctionWordOrBareTitleForAName() {
    read("The President met However there.");

    assertThat(
            merge(
                List.of(),
                model("President", EntityKind.PERSON, 0.99),
                model("The", EntityKind.ORGANIZATION, 0.99)))
        .isEmpty();
  }

  @Test
  void aLongerUnknownPersonIsNotTheKnownOneInsideIt() {
    read("Yesterday Hunter Biden met Xi.");

    assertThat(
            merge(
                List.of(known("Biden", EntityKind.PERSON, "Joe Biden", 0.9, Title.NONE)),
                model("Hunter Biden", EntityKind.PERSON, 0.95)))
        .containsExactly("Hunter Biden PERSON 0");
  }

  @Test
  void aLongerNameOfTheSamePersonKeepsTheCandidate() {
    read("Yesterday Luiz Lula da Silva met Xi.");

    assertThat(
            merge(
                List.of(known("Lula", EntityKind.PERSON, "Luiz Lula da Silva", 0.9, Title.NONE)),
                model("Luiz Lula da Silva", EntityKind.PERSON, 0.9)))
        .containsExactly("Luiz Lula da Silva PERSON 1");
  }

  @Test
  void aWellKnownStateStaysAState() {
    read("Yesterday Jordan met Israel.");

    assertThat(
            merge(
                List.of(known("Jordan", EntityKind.STATE, "Jordan", 0.97, Title.NONE)),
                model("Jordan", EntityKind.PERSON, 0.9)))
        .containsExactly("Jordan STATE 1");
  }

  @Test
  void aPersonCalledLikeAnObscureTownIsAPerson() {
    read("Yesterday Antu Malang met Xi.");

    assertThat(
            merge(
                List.of(known("Malang", EntityKind.PLACE, "Malang", 0.3, Title.NONE)),
                model("Antu Malang", EntityKind.PERSON, 0.9)))
        .containsExactly("Antu Malang PERSON 0");
  }

  @Test
  void anOrganizationCalledAfterAStateLeavesTheState() {
    read("Yesterday Russia Today met Xi.");

    assertThat(
            merge(
                List.of(known("Russia", EntityKind.STATE, "Russia", 0.97, Title.NONE)),
                model("Russia Today", EntityKind.ORGANIZATION, 0.99)))
        .containsExactly("Russia STATE 1");
  }

  @Test
  void aTitleWeighsMoreThanTheModel() {
    read("Envoy Ana Cruz met Xi.");
    Title title = new Title(span("Envoy"), "envoy", "");

    assertThat(
            merge(
                List.of(known("Ana", EntityKind.PERSON, "Ana", 0.2, title)),
                model("Ana Cruz", EntityKind.PERSON, 0.99)))
        .containsExactly("Ana PERSON 1");
  }

  @Test
  void aPersonKnownInFullIsNotSwallowed() {
    read("Yesterday Apple Tim Cook met Xi.");

    assertThat(
            merge(
                List.of(known("Tim Cook", EntityKind.PERSON, "Tim Cook", 0.5, Title.NONE)),
                model("Apple Tim Cook", EntityKind.PERSON, 0.99)))
        .containsExactly("Tim Cook PERSON 1");
  }

  @Test
  void leavesAloneWhatTheGazetteerKnowsAndPassedOver() {
    read("Yesterday in Korut they met.");

    assertThat(merge(List.of(), model("Korut", EntityKind.PLACE, 0.99))).isEmpty();
  }

  @Test
  void takesNoWordOfAnEventThatOpensTheSentenceIntoAName() {
    read("Visits Macron made ended.");

    assertThat(
            merge(
                List.of(known("Macron", EntityKind.PERSON, "Emmanuel Macron", 0.7, Title.NONE)),
                model("Visits Macron", EntityKind.PERSON, 0.95)))
        .containsExactly("Macron PERSON 1");
  }
}
