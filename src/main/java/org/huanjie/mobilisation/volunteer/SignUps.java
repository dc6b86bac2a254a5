package org.huanjie.mobilisation.volunteer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.rule.PhoneNumber;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 报名簿 — who signs up by themselves waits for the village; who is signed up by the village's office is accepted with it. */
@Service
@Transactional
public class SignUps {

    private static final String PUBLIC = "public";
    private static final Set<DutyKind> OFFERED = EnumSet.of(DutyKind.VOLUNTEER, DutyKind.DRIVER);

    private final VolunteerRows rows;
    private final Volunteers volunteers;
    private final VolunteerRecusal recusal;
    private final Candidates candidates;
    private final Roll roll;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    SignUps(
            VolunteerRows rows,
            Volunteers volunteers,
            VolunteerRecusal recusal,
            Candidates candidates,
            Roll roll,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.volunteers = volunteers;
        this.recusal = recusal;
        this.candidates = candidates;
        this.roll = roll;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** By the person, on the village's open form: nobody reads it but the village, which accepts or not. */
    public Verdict<VolunteerId> offer(String village, SignUp said) {
        var reasons = new ArrayList<>(faults(village, said));
        if (PhoneNumber.of(said.phone()).isEmpty()) {
            reasons.add(VolunteerRefusal.PHONE.of().at("phone"));
        }
        return reasons.isEmpty()
                ? Verdict.done(add(village, said, PUBLIC, Optional.empty()))
                : Verdict.refused(reasons.stream().distinct().toList());
    }

    /** By the village's office, which accepts them with it. */
    public Verdict<VolunteerId> enter(String village, SignUp said, SignedIn by) {
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        reasons.addAll(faults(village, said));
        reasons.addAll(standing(village, said));
        return Verdict.unless(reasons, () -> add(village, said, by.signInName(), Optional.of(by.signInName())));
    }

    /** Takes somebody who signed up by themselves; who has to stand back is not taken. */
    public Verdict<Nothing> accept(String village, VolunteerId id, SignedIn by) {
        var reasons = new ArrayList<>(against(village, id, by));
        volunteers.find(village, id).ifPresent(one -> {
            if (one.state() != VolunteerState.OFFERED) {
                reasons.add(VolunteerRefusal.ALREADY.of(one.name()));
            }
            volunteers.election(village).ifPresent(election -> reasons.addAll(recusal.against(election, one)));
        });
        return Verdict.unless(reasons, () -> {
            rows.accept(id, by.signInName(), OffsetDateTime.now(clock));
            ledger.enter(new VolunteerAct.VolunteerAccepted(village, by.signInName()));
        });
    }

    /** Not taken, or gone: whatever they had is without them from now on. */
    public Verdict<Nothing> leave(String village, VolunteerId id, SignedIn by) {
        return Verdict.unless(against(village, id, by), () -> {
            rows.leave(id, by.signInName(), OffsetDateTime.now(clock));
            ledger.enter(new VolunteerAct.VolunteerLeft(village, by.signInName()));
        });
    }

    /** Says which villager of the roll it is, or that it is none of them. */
    public Verdict<Nothing> identify(String village, VolunteerId id, Optional<VoterId> voter, SignedIn by) {
        var reasons = new ArrayList<>(against(village, id, by));
        reasons.addAll(stranger(village, voter));
        return Verdict.unless(reasons, () -> {
            rows.identify(id, voter);
            ledger.enter(new VolunteerAct.VolunteerKnown(village, by.signInName()));
        });
    }

    /** Says that it is another than the member of the election committee who is called the same. */
    public Verdict<Nothing> namesake(String village, VolunteerId id, boolean namesake, SignedIn by) {
        return Verdict.unless(against(village, id, by), () -> {
            rows.namesake(id, namesake);
            ledger.enter(new VolunteerAct.VolunteerKnown(village, by.signInName()));
        });
    }

    /** Takes down what a volunteer says of all who stand: to whom of them they are near, and how. */
    public Verdict<Nothing> declare(String village, VolunteerId id, Map<VoterId, Kinship> kin, SignedIn by) {
        var reasons = new ArrayList<>(against(village, id, by));
        var standing = volunteers.election(village).stream()
                .flatMap(election -> candidates.standing(election.id()).stream())
                .map(Candidate::person)
                .collect(Collectors.toSet());
        if (!standing.containsAll(kin.keySet())) {
            reasons.add(VolunteerRefusal.NOT_STANDING.of());
        }
        return Verdict.unless(reasons, () -> {
            rows.declare(rows.find(id).orElseThrow(), kin);
            ledger.enter(new VolunteerAct.VolunteerKinDeclared(village, kin.isEmpty(), by.signInName()));
        });
    }

    private VolunteerId add(String village, SignUp said, String by, Optional<String> accepted) {
        var id = new VolunteerId(ids.next());
        var term = volunteers.election(village).orElseThrow().term();
        var printed = new SignUp(
                PersonName.of(said.name()).printed(),
                said.group(),
                said.voter(),
                said.phone(),
                said.kinds(),
                said.hours());
        rows.add(id, village, term, printed, by, accepted.orElse(null), OffsetDateTime.now(clock));
        ledger.enter(new VolunteerAct.VolunteerSignedUp(village, by));
        return id;
    }

    private List<Reason> faults(String village, SignUp said) {
        var reasons = new ArrayList<Reason>();
        var name = PersonName.of(said.name());
        if (name.form().isEmpty()
                || name.length() > SignUp.LONGEST_NAME
                || name.stray().isPresent()) {
            reasons.add(VolunteerRefusal.NAME.of(SignUp.LONGEST_NAME).at("name"));
        }
        if (said.kinds().isEmpty() || !OFFERED.containsAll(said.kinds())) {
            reasons.add(VolunteerRefusal.NOTHING_OFFERED.of().at("kinds"));
        }
        if (!said.phone().isBlank() && PhoneNumber.of(said.phone()).isEmpty()) {
            reasons.add(VolunteerRefusal.PHONE.of().at("phone"));
        }
        reasons.addAll(stranger(village, said.voter()));
        reasons.addAll(volunteers
                .election(village)
                .map(election -> election.reached(Stage.DECLARED)
                        ? List.<Reason>of(VolunteerRefusal.OVER.of())
                        : twice(village, said))
                .orElseGet(() -> List.of(VolunteerRefusal.NO_ELECTION.of())));
        return reasons;
    }

    private List<Reason> twice(String village, SignUp said) {
        return said.voter().isPresent()
                        && volunteers.of(village).stream()
                                .anyMatch(one -> one.voter().equals(said.voter()))
                ? List.of(VolunteerRefusal.ALREADY.of(said.name()).at("name"))
                : List.of();
    }

    // who has to stand back is not signed up by the office either; what it says of a name is as of one who is there
    // already
    private List<Reason> standing(String village, SignUp said) {
        return volunteers
                .election(village)
                .map(election -> recusal.against(election, draft(village, election, said)))
                .orElse(List.of());
    }

    private static Volunteer draft(String village, Election election, SignUp said) {
        return new Volunteer(
                new VolunteerId(election.term()),
                village,
                election.term(),
                said.name(),
                said.group(),
                said.voter(),
                Optional.empty(),
                said.kinds(),
                said.hours(),
                Optional.empty(),
                VolunteerState.OFFERED,
                false);
    }

    private List<Reason> stranger(String village, Optional<VoterId> voter) {
        return voter.isPresent()
                        && voter.flatMap(roll::find)
                                .filter(card -> card.village().equals(village))
                                .isEmpty()
                ? List.of(VolunteerRefusal.NOT_ON_ROLL.of().at("voter"))
                : List.of();
    }

    private List<Reason> against(String village, VolunteerId id, SignedIn by) {
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        if (volunteers
                .find(village, id)
                .filter(one -> one.state() != VolunteerState.LEFT)
                .isEmpty()) {
            reasons.add(VolunteerRefusal.NO_VOLUNTEER.of());
        }
        return reasons;
    }
}
