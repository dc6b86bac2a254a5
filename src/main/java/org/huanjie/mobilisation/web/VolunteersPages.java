package org.huanjie.mobilisation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.mobilisation.grid.Grids;
import org.huanjie.mobilisation.volunteer.FreeHours;
import org.huanjie.mobilisation.volunteer.Volunteer;
import org.huanjie.mobilisation.volunteer.VolunteerAccounts;
import org.huanjie.mobilisation.volunteer.VolunteerFitness;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.mobilisation.volunteer.VolunteerState;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 志愿者页面 — makes the list of a village's volunteers and the page of each. */
@Component
class VolunteersPages {

    private static final int BEARERS = 50;

    private final Volunteers volunteers;
    private final VolunteerFitness fitness;
    private final VolunteerAccounts accounts;
    private final Grids grids;
    private final Candidates candidates;
    private final Roll roll;
    private final MobilisationDesk desk;

    VolunteersPages(
            Volunteers volunteers,
            VolunteerFitness fitness,
            VolunteerAccounts accounts,
            Grids grids,
            Candidates candidates,
            Roll roll,
            MobilisationDesk desk) {
        this.volunteers = volunteers;
        this.fitness = fitness;
        this.accounts = accounts;
        this.grids = grids;
        this.candidates = candidates;
        this.roll = roll;
        this.desk = desk;
    }

    static String path(String village) {
        return MobilisationDesk.path(village, VolunteersController.ENDING);
    }

    VolunteersPage list(String village, SignedIn who, Words words, Form form) {
        var people = volunteers.everybody(village).stream()
                .filter(one -> one.state() != VolunteerState.LEFT)
                .sorted(Comparator.comparing(Volunteer::state).thenComparing(Volunteer::name))
                .toList();
        var against = against(village, people);
        return new VolunteersPage(
                desk.head(village, words),
                desk.tabs(village, VolunteersController.ENDING, words),
                path(village),
                "/v/" + village + "/volunteer",
                count(people, against, DutyKind.VOLUNTEER),
                count(people, against, DutyKind.DRIVER),
                (int) people.stream().filter(one -> !one.accepted()).count(),
                people.stream()
                        .map(one -> line(one, against.getOrDefault(one.id(), List.of()), words))
                        .toList(),
                SignUpFields.kinds(form, words),
                form);
    }

    VolunteerPage one(String village, VolunteerId id, SignedIn who, Words words, Form form) {
        var one = volunteers
                .find(village, id)
                .filter(found -> found.state() != VolunteerState.LEFT)
                .orElseThrow(NoSuchPage::new);
        var against = against(village, List.of(one)).getOrDefault(id, List.of());
        var declared = volunteers.declaredKin(id);
        return new VolunteerPage(
                desk.below(
                        village, one.name(), "mobilisation.volunteers.title", VolunteersController.ENDING, words),
                path(village) + "/" + id,
                line(one, against, words),
                Reason.said(words, against),
                !one.accepted(),
                grids.ofVolunteer(id).stream()
                        .map(grid -> words.of("mobilisation.grid.numbered", grid.number(), grid.name()))
                        .toList(),
                bearers(one, words),
                accounts(village, one, words),
                one.namesake(),
                standing(village, declared.keySet()),
                Arrays.stream(Kinship.values())
                        .map(kinship -> new Option(
                                kinship.name(),
                                words.of("polling.kinship." + kinship.name()),
                                declared.containsValue(kinship)))
                        .toList(),
                form);
    }

    private int count(List<Volunteer> people, Map<VolunteerId, List<Reason>> against, DutyKind kind) {
        return (int) people.stream()
                .filter(one -> one.accepted() && one.kinds().contains(kind) && !against.containsKey(one.id()))
                .count();
    }

    // whatever stands against anything that they signed up for
    private Map<VolunteerId, List<Reason>> against(String village, List<Volunteer> people) {
        return volunteers
                .election(village)
                .map(election -> Stream.of(DutyKind.VOLUNTEER, DutyKind.DRIVER)
                        .flatMap(kind -> fitness
                                .against(
                                        election,
                                        people.stream()
                                                .filter(one -> one.kinds().contains(kind))
                                                .toList(),
                                        kind)
                                .entrySet()
                                .stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, VolunteersPages::both)))
                .orElse(Map.of());
    }

    private static List<Reason> both(List<Reason> one, List<Reason> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static VolunteersPage.Line line(Volunteer one, List<Reason> against, Words words) {
        boolean serves = one.accepted() && against.isEmpty();
        return new VolunteersPage.Line(
                one.name(),
                path(one.village()) + "/" + one.id(),
                about(one, words),
                !one.accepted() || serves
                        ? words.of("mobilisation.volunteer.state."
                                + (serves ? "SERVES" : one.state().name()))
                        : words.of("mobilisation.volunteer.state.LACKS"),
                serves ? "done" : one.accepted() ? "stop" : "",
                one.accepted()
                        ? against.stream()
                                .map(reason -> reason.text(words))
                                .distinct()
                                .toList()
                        : List.of());
    }

    private static String about(Volunteer one, Words words) {
        var parts = new ArrayList<String>();
        one.group().ifPresent(group -> parts.add(words.of("mobilisation.group", group)));
        SignUpFields.said(one.kinds(), words).forEach(parts::add);
        one.hours().map(VolunteersPages::hours).ifPresent(parts::add);
        one.phone().ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private static String hours(FreeHours hours) {
        return hours.from() + "–" + hours.until();
    }

    private List<Option> bearers(Volunteer one, Words words) {
        return roll.named(one.village(), one.name(), BEARERS).stream()
                .map(card -> new Option(
                        card.id().toString(),
                        bearer(card, words),
                        one.voter().filter(card.id()::equals).isPresent()))
                .toList();
    }

    private static String bearer(VoterCard card, Words words) {
        return words.of(
                "mobilisation.bearer",
                card.name(),
                card.group(),
                card.maskedNumber().substring(14));
    }

    private List<Option> accounts(String village, Volunteer one, Words words) {
        var own = accounts.of(one).stream().map(name -> new Option(name, name, true));
        return Stream.concat(
                        own,
                        accounts.free(village).stream()
                                .map(free -> new Option(
                                        free.signInName(),
                                        words.of("mobilisation.account", free.personName(), free.signInName()),
                                        false)))
                .toList();
    }

    private List<Option> standing(String village, Set<VoterId> near) {
        return volunteers.election(village).stream()
                .flatMap(election -> candidates.standing(election.id()).stream())
                .map(candidate ->
                        new Option(candidate.person().toString(), candidate.name(), near.contains(candidate.person())))
                .toList();
    }
}
