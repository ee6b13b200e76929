package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.junit.jupiter.api.Test;

class OntologyTest {
  private final Ontology ontology = Ontology.load(Path.of("ontology"));

  @Test
  void readsEventTypesInTheOrderOfTheFile() {
    assertThat(ontology.eventTypes())
        .extracting(EventType::name)
        .containsExactly(
            "Meeting",
            "Visit",
            "Launch",
            "Attack",
            "Agreement",
            "Exercise",
            "Sanction",
            "Transfer",
            "Statement",
            "Threat");
  }

  @Test
  void givesAMeetingItsOwnRolesAndThePlaceOfEveryEvent() {
    EventType meeting = ontology.eventType("Meeting").orElseThrow();
    assertThat(meeting.roles()).extracting(Role::name).containsExactly("participant", "place");
    assertThat(meeting.details()).containsExactly("mode", "parties", "topic");
    assertThat(meeting.fewestParties()).isEqualTo(2);
    assertThat(meeting.labels()).containsEntry("en", "meeting").containsEntry("id", "pertemuan");
    assertThat(meeting.parent()).isEmpty();
  }

  @Test
  void printsAThreatAsAPossibleAttack() {
    EventType threat = ontology.eventType("Threat").orElseThrow();
    assertThat(threat.printed()).isEqualTo("attack");
    assertThat(threat.printedFactuality()).isEqualTo(Optional.of(Factuality.POSSIBLE));
  }

  @Test
  void saysWhatEachRoleDoesAndAdmits() {
    Role visitor = ontology.role("visitor").orElseThrow();
    assertThat(visitor.function()).isEqualTo(Role.Function.ACTS);
    assertThat(visitor.range())
        .containsExactly(EntityKind.PERSON, EntityKind.STATE, EntityKind.ORGANIZATION);
    assertThat(ontology.role("host").orElseThrow().function()).isEqualTo(Role.Function.RECEIVES);
    assertThat(ontology.role("place").orElseThrow().range())
        .containsExactly(EntityKind.STATE, EntityKind.PLACE);
    assertThat(ontology.role("product").orElseThrow().range()).containsExactly(EntityKind.PRODUCT);
  }

  @Test
  void inheritsTheKindOfAnEntityClass() {
    EntityType ministry = ontology.entityType("Ministry").orElseThrow();
    assertThat(ministry.kind()).isEqualTo(EntityKind.ORGANIZATION);
    assertThat(ministry.parent()).contains("GovernmentBody");
    assertThat(ontology.entityType("Territory").orElseThrow().kind()).isEqualTo(EntityKind.STATE);
    assertThat(ontology.entityType("Entity")).isEmpty();
  }

  @Test
  void inheritsTheExtentOfAPlace() {
    assertThat(extent("Palace")).isEqualTo(EntityType.Extent.SITE);
    assertThat(extent("City")).isEqualTo(EntityType.Extent.CITY);
    assertThat(extent("Sea")).isEqualTo(EntityType.Extent.AREA);
    assertThat(extent("Territory")).isEqualTo(EntityType.Extent.STATE);
  }

  private EntityType.Extent extent(String name) {
    return ontology.entityType(name).orElseThrow().extent();
  }

  @Test
  void tellsWhatIsSpecialAboutAClassOfEntities() {
    assertThat(ontology.has("Airport", EntityType.Trait.PASSAGE)).isTrue();
    assertThat(ontology.has("Venue", EntityType.Trait.PASSAGE)).isFalse();
    assertThat(ontology.has("NoSuchClass", EntityType.Trait.PASSAGE)).isFalse();
    assertThat(ontology.entityType(EntityType.Trait.FORCES).name()).isEqualTo("ArmedForces");
    assertThat(ontology.entityType(EntityKind.PLACE).name()).isEqualTo("Place");
  }

  @Test
  void takesWhereALaunchWentForItsPlaceButNotWhereAVisitorLeft() {
    assertThat(ontology.role("toward").orElseThrow().placeInstead()).isTrue();
    assertThat(ontology.role("origin").orElseThrow().placeInstead()).isFalse();
  }

  @Test
  void admitsOnlyTheValuesThatADetailAllows() {
    Detail mode = ontology.detail("mode").orElseThrow();
    assertThat(mode.admits("phone")).isTrue();
    assertThat(mode.admits("phon")).isFalse();
    assertThat(ontology.detail("count").orElseThrow().admits("two")).isFalse();
    assertThat(ontology.detail("topic").orElseThrow().admits("perang di Gaza")).isTrue();
  }

  @Test
  void listsEveryEventTypeInItsReadme() throws IOException {
    String readme = Files.readString(Path.of("ontology/README.md"));
    for (EventType type : ontology.eventTypes()) {
      assertThat(readme)
          .contains("| " + type.name() + " | ")
          .contains("| " + type.plover() + ", " + type.cameo() + " |")
          .contains("| " + String.join(", ", type.details()) + " |");
    }
  }
}
