package org.huanjie.candidacy.review.organ.batch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.match.AskedCriterion;
import org.huanjie.candidacy.review.match.MatchAnswer;
import org.huanjie.candidacy.review.match.MatchHit;
import org.huanjie.candidacy.review.match.MatchRefusal;
import org.huanjie.candidacy.review.match.MatchRequest;
import org.huanjie.candidacy.review.organ.Hit;
import org.huanjie.candidacy.review.organ.Inquiries;
import org.huanjie.candidacy.review.organ.Inquiry;
import org.huanjie.candidacy.review.organ.OrganDesks;
import org.huanjie.candidacy.review.organ.PeopleAsked;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 对照往来 — a request that names nobody goes out, and its hits come back; no list of the organ's ever enters (docs/match-file.md). */
@Service
@Transactional
public class MatchBatches {

    /** 发出的请求 — the file as it went out, and whose each mark is. */
    private record Out(String file, Map<String, List<String>> people) {}

    /** 答复的结果 — how many were answered, and how many wait, since a number of 15 digits does not say whose it is. */
    public record Taken(int answered, int left) {}

    private final Inquiries inquiries;
    private final OrganDesks desks;
    private final BatchAnswers answers;
    private final BatchRows rows;
    private final PeopleAsked told;
    private final Ids ids;
    private final Clock clock;

    MatchBatches(
            Inquiries inquiries,
            OrganDesks desks,
            BatchAnswers answers,
            BatchRows rows,
            PeopleAsked told,
            Ids ids,
            Clock clock) {
        this.inquiries = inquiries;
        this.desks = desks;
        this.answers = answers;
        this.rows = rows;
        this.told = told;
        this.ids = ids;
        this.clock = clock;
    }

    /** The file of a request about everybody who waits; who is asked about a village's own condition is left to the sheet. */
    public Verdict<byte[]> out(SignedIn who, Words words) {
        var id = ids.next();
        var criteria = new LinkedHashMap<String, AskedCriterion>();
        var people = new LinkedHashMap<String, List<String>>();
        for (var inquiry : answers.open(who)) {
            var asked = inquiries.competence(inquiry);
            if (asked.stream().noneMatch(one -> one.id().edition().equals(CriterionId.VILLAGE))) {
                told.number(inquiry, words.of("candidacy.batch.look", id), who).ifPresent(number -> {
                    asked.forEach(one -> criteria.putIfAbsent(one.id().text(), criterion(one)));
                    people.computeIfAbsent(number, key -> new ArrayList<>())
                            .add(inquiry.id().toString());
                });
            }
        }
        var organ = desks.of(who);
        if (organ.isEmpty() || people.isEmpty()) {
            return Verdict.refused(BatchRefusal.NOTHING_ASKED.of());
        }
        var question = new MatchRequest.Question(
                id.toString(), desks.called(who, words), LocalDate.now(clock), List.copyOf(criteria.values()));
        return MatchRequest.of(question, rows.freshKey(), List.copyOf(people.keySet()))
                .answer(request -> Verdict.done(send(id, organ.get(), request, people, who)), Verdict::refused);
    }

    private byte[] send(
            UUID id, Organ organ, MatchRequest request, Map<String, List<String>> people, SignedIn who) {
        var marks = new LinkedHashMap<String, List<String>>();
        people.forEach((number, theirs) ->
                request.mark(number).ifPresent(mark -> marks.put(mark.text(), theirs)));
        var file = request.file();
        var out = new Out(new String(file, StandardCharsets.UTF_8), marks);
        rows.send(id, organ, Inquiry.Channel.MATCH, JsonMapper.shared().writeValueAsString(out), who);
        return file;
    }

    /** Takes an answer back. */
    public Verdict<Taken> back(byte[] file, SignedIn who) {
        var sent = desks.of(who)
                .map(organ -> rows.open(organ, Inquiry.Channel.MATCH))
                .orElse(List.of());
        Verdict<Taken> answer = Verdict.refused(BatchRefusal.NOTHING_OUT.of());
        for (var one : sent) {
            var out = JsonMapper.shared().readValue(one.content(), Out.class);
            var read = MatchRequest.read(out.file().getBytes(StandardCharsets.UTF_8))
                    .answer(
                            request -> MatchAnswer.read(file, request),
                            (List<Reason> reasons) -> Verdict.<MatchAnswer>refused(reasons));
            answer = read.answer(hits -> take(one.id(), out, hits, who), Verdict::refused);
            if (!BatchAnswers.is(answer, MatchRefusal.OTHER_REQUEST)) {
                return answer;
            }
        }
        return answer;
    }

    private Verdict<Taken> take(UUID id, Out out, MatchAnswer answer, SignedIn who) {
        var all = new LinkedHashMap<Inquiry, List<Hit>>();
        int left = 0;
        for (var person : out.people().entrySet()) {
            var theirs = answer.hits().stream()
                    .filter(hit -> hit.mark().text().equals(person.getKey()))
                    .toList();
            boolean doubtful = theirs.stream().anyMatch(MatchHit::oldNumber);
            left += doubtful ? person.getValue().size() : 0;
            if (!doubtful) {
                person.getValue().stream()
                        .flatMap(key -> inquiries.find(UUID.fromString(key), who).stream())
                        .forEach(inquiry -> all.put(inquiry, hits(inquiry, theirs)));
            }
        }
        int waiting = left;
        return answers.give(id, all, Inquiry.Channel.MATCH, who)
                .answer(count -> Verdict.done(new Taken(count, waiting)), Verdict::refused);
    }

    // of several documents under one criterion the one that holds longest
    private List<Hit> hits(Inquiry inquiry, List<MatchHit> theirs) {
        return inquiries.competence(inquiry).stream()
                .flatMap(criterion -> longest(criterion, theirs).stream()
                        .map(hit -> new Hit(
                                criterion.id(),
                                new FindingProof(
                                        hit.document(), hit.day(), hit.until().orElse(null)))))
                .toList();
    }

    private static Optional<MatchHit> longest(Criterion criterion, List<MatchHit> theirs) {
        return theirs.stream()
                .filter(hit -> hit.criterion().equals(criterion.id().text()))
                .max(Comparator.comparing((MatchHit hit) -> hit.until().orElse(LocalDate.MIN))
                        .thenComparing(MatchHit::day));
    }

    private static AskedCriterion criterion(Criterion of) {
        return new AskedCriterion(of.id().text(), of.text(), of.textInEnglish());
    }
}
