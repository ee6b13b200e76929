package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.lang.Frame;
import org.entente.model.EntityKind;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/** Fills the roles of a frame from the slots of a clause. */
record Arguments(Frame frame, EventType type, Clause clause, Places places) {
  /** Slots of a noun that name its parties in full. */
  private static final List<String> CLOSING = List.of("of", "poss", "between", "obj");

  private static final String WITH = "with";

  static final String PLACE = "place";

  List<Argument> fill() {
    Set<Mention> used = new LinkedHashSet<>();
    Map<Mention, Role> roles = new LinkedHashMap<>();
    for (Map.Entry<String, List<Role>> slot : frame.slots().entrySet()) {
      for (Filler filler :
          settled(slot.getKey()) || prepares(slot.getKey())
              ? List.<Filler>of()
              : clause.slot(slot.getKey())) {
        role(slot, filler)
            .filter(r -> !attended(slot.getKey(), filler.mention()))
            .filter(r -> used.add(filler.mention()))
            .ifPresent(r -> roles.put(filler.mention(), r));
      }
    }
    places.name(clause, frame.slots().keySet(), roles);
    secondParty(roles, used);
    place(roles, used);
    places.direction(roles);
    List<Argument> arguments = new ArrayList<>();
    roles.forEach((mention, role) -> arguments.add(new Argument(role.name(), mention)));
    return arguments;
  }

  /**
   * "menghadiri KTT G20", "menghadiri Forum Ekonomi Dunia": the body that a gathering is named
   * after is where somebody goes, and no party.
   */
  private boolean attended(String slot, Mention mention) {
    boolean named = frame.nominal() ? lone(slot) : slot.equals("obj");
    return named
        && mention.kind() == EntityKind.ORGANIZATION
        && (places.gathering() || slot.equals("of") && ofStates(mention));
  }

  /** "usai pertemuan ASEAN": a body of no one state, which meets with nobody but itself. */
  private boolean ofStates(Mention body) {
    return type.traits().contains(EventType.Trait.OCCASION)
        && !body.candidates().isEmpty()
        && body.candidates().stream().allMatch(c -> c.entity().country().isEmpty());
  }

  /** "bertemu sehari sebelum KTT G20 digelar": a gathering of others, even if the body is none. */
  private boolean ofBody() {
    return Stream.of("of", "poss")
        .anyMatch(s -> clause.slot(s).stream().anyMatch(f -> attended(s, f.mention())));
  }

  /** "usai KTT ASEAN", but not "KTT Uni Eropa dengan Tiongkok": nobody else is told. */
  private boolean lone(String slot) {
    return (slot.equals("of") || slot.equals("poss"))
        && clause.slot(slot).size() == 1
        && clause.slot(WITH).isEmpty();
  }

  /**
   * "Pompeo prepares talks between Kim and Trump", "Jakarta held talks between A and B": who
   * prepares or houses what is of others takes no part.
   */
  private boolean prepares(String slot) {
    return slot.equals("subj")
        && (frame.factuality().isPresent() || frame.roles(slot).size() > 1)
        && type.fewestParties() > 1
        && clause.slot(SlotNames.BETWEEN).size() > 1;
  }

  /**
   * "Cho dan Motegi sepakat memperkuat kerja sama dengan AS": where the subject names both who
   * agree, whoever stands behind is what they agree on.
   */
  private boolean settled(String slot) {
    return slot.equals(WITH)
        && !frame.nominal()
        && type.traits().contains(EventType.Trait.OUTCOME)
        && clause.slot("subj").stream().filter(f -> !f.owner()).count() > 1;
  }

  private Optional<Role> role(Map.Entry<String, List<Role>> slot, Filler filler) {
    return destination(slot.getKey(), filler) || remembered(slot, filler)
        ? type.role(PLACE)
        : role(slot.getValue(), filler);
  }

  /** "the 2011 Norway attacks": behind its year stands where something happened. */
  private boolean remembered(Map.Entry<String, List<Role>> slot, Filler filler) {
    return slot.getKey().equals("poss")
        && slot.getValue().stream().anyMatch(r -> r.function() == Role.Function.PLACE)
        && filler.mention().form() != Mention.Form.DEMONYM
        && places.behindYear(filler.mention());
  }

  /** "his Asia visit", "Trump's China trip": whither somebody goes whose journey it is. */
  private boolean destination(String slot, Filler filler) {
    List<Filler> owners = clause.slot(slot);
    return slot.equals("poss")
        && type.traits().contains(EventType.Trait.JOURNEY)
        && owners.size() > 1
        && filler.equals(owners.get(owners.size() - 1))
        && filler.mention().kind() != EntityKind.PERSON
        && Places.sited(filler.mention());
  }

  /** The first role that what the name means best may fill, else one for its other meanings. */
  private static Optional<Role> role(List<Role> roles, Filler filler) {
    boolean hosts = roles.stream().anyMatch(r -> r.function() == Role.Function.PLACE);
    if (hosts && roles.size() > 1 && side(filler.mention())) {
      return Optional.empty(); // "menawarkan negaranya menjadi tuan rumah": where, and no party
    }
    List<Role> open =
        roles.stream()
            .filter(r -> admits(r, filler.mention()))
            .filter(r -> r.function() != Role.Function.PLACE || Places.sited(filler.mention()))
            .filter(r -> !filler.owner() || makes(roles, r) && !own(filler))
            .toList();
    return open.stream()
        .filter(r -> r.admits(filler.mention().kind()))
        .findFirst()
        .or(() -> open.stream().findFirst());
  }

  /**
   * Whether a role is for owners: not to act, unless what they own is what acts ("Russia's Soyuz
   * rocket blasted off").
   */
  private static boolean makes(List<Role> roles, Role role) {
    return role.function() != Role.Function.ACTS
        || roles.stream().anyMatch(r -> !r.equals(role) && r.admits(EntityKind.PRODUCT));
  }

  /** "Russia armed its aircraft": what somebody owns himself says nothing of others. */
  private static boolean own(Filler filler) {
    return filler.mention().form() == Mention.Form.PRONOUN;
  }

  private static boolean side(Mention mention) {
    return mention.form() == Mention.Form.PRONOUN && mention.kind() == EntityKind.ORGANIZATION;
  }

  /** "Xi attended the talks with Putin": the subject of the clause is a party too. */
  private void secondParty(Map<Mention, Role> roles, Set<Mention> used) {
    List<Role> acting = type.roles(Role.Function.ACTS);
    boolean shared = type.fewestParties() > 1 || !clause.slot(WITH).isEmpty();
    if (!frame.nominal() || !shared || closed(roles) || made() || ofBody()) {
      return;
    }
    List<Filler> subjects =
        Stream.of("subj", NominalReader.ADDRESSEE).flatMap(s -> clause.slot(s).stream()).toList();
    if (roles.isEmpty() && subjects.size() < 2 || oneSided() && acting(roles) > 0) {
      return;
    }
    for (Filler filler : subjects) {
      if (!filler.owner()
          && admits(acting.get(0), filler.mention())
          && used.add(filler.mention())) {
        roles.put(filler.mention(), acting.get(0));
      }
    }
  }

  /** "Iran quit the nuclear deal": who does something with what was agreed has not agreed it. */
  private boolean made() {
    return type.traits().contains(EventType.Trait.OUTCOME) && clause.slot(WITH).isEmpty();
  }

  /** "Choe blamed US sanctions": where one side acts on another, whoever acts is told already. */
  private boolean oneSided() {
    return !type.roles(Role.Function.RECEIVES).isEmpty();
  }

  /** "the talks between A and B", "A's talks with B": all that take part are told. */
  private boolean closed(Map<Mention, Role> roles) {
    return acting(roles) > 1 && CLOSING.stream().anyMatch(slot -> !clause.slot(slot).isEmpty());
  }

  private static long acting(Map<Mention, Role> roles) {
    return roles.values().stream().filter(r -> r.function() == Role.Function.ACTS).count();
  }

  /** Every event takes a place, if no role of its own has claimed it. */
  private void place(Map<Mention, Role> roles, Set<Mention> used) {
    Optional<Role> place = type.role(PLACE);
    if (place.isEmpty() || roles.containsValue(place.get())) {
      return;
    }
    clause.slot(SlotNames.AT).stream()
        .filter(f -> Places.sited(f.mention()) && admits(place.get(), f.mention()))
        .filter(f -> used.add(f.mention()))
        .forEach(f -> roles.put(f.mention(), place.get()));
    if (!roles.containsValue(place.get())) {
      places.beyond().stream()
          .filter(f -> Places.sited(f.mention()) && used.add(f.mention()))
          .findFirst()
          .ifPresent(f -> roles.put(f.mention(), place.get()));
    }
    if (!roles.containsValue(place.get())) {
      clause.slot(SlotNames.NEAR).stream()
          .filter(f -> near(f) && used.add(f.mention()))
          .findFirst()
          .ifPresent(f -> roles.put(f.mention(), place.get()));
    }
  }

  /** "drills around Taiwan": a state is near what is exercised or launched, its border is not. */
  private boolean near(Filler filler) {
    EntityKind kind = filler.mention().kind();
    return kind == EntityKind.PLACE
        || kind == EntityKind.STATE
            && !filler.owner()
            && type.roles(Role.Function.RECEIVES).isEmpty()
            && !Places.speaks(type);
  }

  /** Whether the role can be filled by some meaning of the mention; "there" only says where. */
  static boolean admits(Role role, Mention mention) {
    return mention.pointsAtPlace()
        ? role.name().equals(PLACE)
        : role.admits(mention.kind())
            || mention.candidates().stream().anyMatch(c -> role.admits(c.entity().kind()));
  }
}
