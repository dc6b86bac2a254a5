package org.huanjie.candidacy.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.Education;
import org.huanjie.candidacy.Nominee;
import org.huanjie.candidacy.PoliticalStatus;
import org.huanjie.candidacy.nominator.Nominators;
import org.huanjie.candidacy.preliminary.Preliminaries;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.roll.branch.Eligible;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 候选人页的组成 — makes the page of an election's candidates. */
@Component
class CandidatesPages {

    private static final int FOUND = 20;

    private final Candidates candidates;
    private final Committee committee;
    private final Eligible eligible;
    private final Nominators nominators;
    private final Preliminaries preliminaries;
    private final Where where;

    CandidatesPages(
            Candidates candidates,
            Committee committee,
            Eligible eligible,
            Nominators nominators,
            Preliminaries preliminaries,
            Where where) {
        this.preliminaries = preliminaries;
        this.nominators = nominators;
        this.committee = committee;
        this.candidates = candidates;
        this.eligible = eligible;
        this.where = where;
    }

    CandidatesPage of(Election election, SignedIn who, Words words, Map<String, String> typed, List<Reason> refused) {
        var query = typed.getOrDefault("q", "").strip();
        var withdrawing = typed.getOrDefault("withdrawing", "");
        var nominees = candidates.nominees(election.id());
        boolean open = candidates.open(election);
        boolean writes = candidates.mayEnter(election, who);
        Set<String> asked = candidates.onCommittee(election);
        return new CandidatesPage(
                election.village(),
                where.name(election.village()),
                address(election),
                title(election, words),
                open && writes,
                listing(election, nominees, asked, who, words),
                query,
                open && writes ? found(election, query, words) : List.of(),
                choices(election, typed, words),
                open ? Reason.said(words, candidates.againstPublishing(election.id())) : List.of(),
                withdrawing,
                Form.sent(typed, refused, words)
                        .among(withdrawing.isEmpty() ? "" : CandidatesPage.prefix(withdrawing)));
    }

    private CandidatesPage.Listing listing(
            Election election, List<Nominee> nominees, Set<String> asked, SignedIn who, Words words) {
        boolean writes = candidates.mayEnter(election, who);
        boolean withdraws = writes && candidates.mayWithdraw(election);
        boolean told = writes || Permission.REVIEW.isOf(who);
        return new CandidatesPage.Listing(
                withdraws,
                candidates.isPublished(election),
                writes && Candidates.listIsOut(election) ? address(election) + "/anew" : "",
                departed(election, words),
                words.of("candidacy.order", Wording.of(words, candidates.order(election.id()))),
                candidates.direct(election),
                lines(nominees.stream().filter(Nominee::stands), asked, withdraws, words),
                told
                        ? lines(nominees.stream().filter(one -> !one.stands() && !one.outvoted() && !keptOff(one)), Set.of(), false, words)
                        : List.of(),
                told ? lines(nominees.stream().filter(CandidatesPages::keptOff), Set.of(), false, words) : List.of(),
                lines(nominees.stream().filter(Nominee::outvoted), Set.of(), false, words),
                election.body() == Body.VILLAGERS_COMMITTEE && !candidates.direct(election) && !nominees.isEmpty()
                        ? Wording.of(words, preliminaries.woman(election))
                        : "");
    }

    private String departed(Election election, Words words) {
        var names = committee.departed(election.id()).stream()
                .filter(one -> one.because() == Committee.Because.NOMINATED)
                .map(Committee.Left::name)
                .toList();
        return names.isEmpty() || election.body() != Body.VILLAGERS_COMMITTEE
                ? ""
                : words.of("candidacy.departed", Wording.of(words, names));
    }

    private static boolean keptOff(Nominee nominee) {
        return nominee.barred() && nominee.withdrawnOn().isEmpty();
    }

    private CandidatesPage.Choices choices(Election election, Map<String, String> typed, Words words) {
        return new CandidatesPage.Choices(
                choices(
                        candidates.posts(election).stream(),
                        Enum::name,
                        post -> Wording.of(words, post),
                        typed.get("post")),
                choices(
                        candidates.channels(election).stream(),
                        Channel::name,
                        channel -> Wording.of(words, channel),
                        typed.get("channel")),
                choices(
                        Education.CODES.stream(),
                        code -> code,
                        code -> words.of("education." + code),
                        typed.get("education")),
                choices(
                        PoliticalStatus.of(election.body()).stream(),
                        code -> code,
                        code -> words.of("political-status." + code),
                        typed.get("politicalStatus")),
                meetings(election, typed, words),
                election.body() == Body.PARTY_BRANCH);
    }

    private List<Option> meetings(Election election, Map<String, String> typed, Words words) {
        return Stream.of(Channel.REPRESENTATIVES, Channel.GROUP)
                .filter(candidates.channels(election)::contains)
                .flatMap(channel -> nominators.nominating(election, channel == Channel.GROUP).stream())
                .map(held -> new Option(
                        held.id().toString(),
                        words.of("election.meeting.option", Wording.of(words, held.held()), Wording.of(words, held.kind())),
                        held.id().toString().equals(typed.get("meeting"))))
                .toList();
    }

    /** What stands before the list is published: by post who is on it. */
    ConfirmPage publishing(Election election, Words words) {
        var page = ConfirmPage.asks(
                words.of("candidacy.confirm.title"),
                address(election) + "/publish",
                words.of("candidacy.publish"),
                new ConfirmPage.Back(title(election, words), address(election)));
        var standing = candidates.nominees(election.id()).stream()
                .filter(Nominee::stands)
                .map(Nominee::candidate)
                .toList();
        for (var post : candidates.posts(election)) {
            var names = standing.stream()
                    .filter(candidate -> candidate.post() == post)
                    .map(Candidate::name)
                    .toList();
            page.fact(
                    words.of("candidacy.confirm.of-post", Wording.of(words, post), names.size()),
                    Wording.of(words, names));
        }
        return page.follows(words.of(
                        "candidacy.confirm.fixed", Wording.of(words, candidates.order(election.id()))))
                .follows(words.of("candidacy.confirm.withdrawals"))
                .page();
    }

    private static List<CandidatesPage.Line> lines(
            Stream<Nominee> nominees, Set<String> asked, boolean asks, Words words) {
        return nominees.map(nominee -> new CandidatesPage.Line(
                        nominee.candidate().id().toString(),
                        Wording.of(words, nominee.candidate().post()),
                        nominee.candidate().name(),
                        words.of("candidacy.sex." + nominee.candidate().sex()),
                        nominee.nominators() > 0
                                ? words.of(
                                        "candidacy.channel.with", Wording.of(words, nominee.channel()), nominee.nominators())
                                : Wording.of(words, nominee.channel()),
                        Wording.of(words, nominee.withdrawnOn().orElse(nominee.enteredOn())),
                        asks && asked.contains(nominee.candidate().name()),
                        nominee.leaving()))
                .toList();
    }

    private List<CandidatesPage.Found> found(Election election, String query, Words words) {
        boolean branch = election.body() == Body.PARTY_BRANCH;
        return eligible.search(election, query, FOUND).stream()
                .map(card -> new CandidatesPage.Found(
                        card.id().toString(),
                        words.of(
                                branch ? "candidacy.found-member" : "candidacy.found",
                                card.name(),
                                words.of("candidacy.sex." + card.sex()),
                                card.group(),
                                Integer.toString(card.birthYear()))))
                .toList();
    }

    /** Whether this text finds this person: a form may carry the answer to what was typed before. */
    boolean found(Election election, String query, VoterId person) {
        return eligible.search(election, query.strip(), FOUND).stream()
                .map(VoterCard::id)
                .anyMatch(person::equals);
    }

    private static <T> List<Option> choices(
            Stream<T> all,
            Function<T, String> value,
            Function<T, String> word,
            @org.jspecify.annotations.Nullable String chosen) {
        return all.map(one -> new Option(
                        value.apply(one), word.apply(one), value.apply(one).equals(chosen)))
                .toList();
    }

    private String title(Election election, Words words) {
        return words.of(candidates.direct(election) ? "candidacy.title.direct" : "candidacy.title." + election.body());
    }

    static String address(Election election) {
        return "/villages/" + election.village() + "/candidates/"
                + election.body().slug();
    }
}
