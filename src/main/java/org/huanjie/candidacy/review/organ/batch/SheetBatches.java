package org.huanjie.candidacy.review.organ.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.account.Export;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.organ.Hit;
import org.huanjie.candidacy.review.organ.Inquiries;
import org.huanjie.candidacy.review.organ.Inquiry;
import org.huanjie.candidacy.review.organ.OrganDesks;
import org.huanjie.candidacy.review.organ.PeopleAsked;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.candidacy.review.sheet.AskedRow;
import org.huanjie.candidacy.review.sheet.OrganSheet;
import org.huanjie.candidacy.review.sheet.OrganSheetRefusal;
import org.huanjie.candidacy.review.sheet.ReturnedSheet;
import org.huanjie.candidacy.review.sheet.RowReply;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 核查表往来 — all that an organ is asked goes out as one sheet; it comes back whole, or every fault of it is told. */
@Service
@Transactional
public class SheetBatches {

    /** 发出的表 — what it is held against when it comes back. */
    private record Out(byte[] key, String organ, LocalDate day, List<AskedRow> rows) {
        OrganSheet sheet(UUID id) {
            return new OrganSheet(id.toString(), organ, day, rows);
        }
    }

    private final Inquiries inquiries;
    private final OrganDesks desks;
    private final BatchAnswers answers;
    private final BatchRows rows;
    private final PeopleAsked told;
    private final Divisions divisions;
    private final Ids ids;
    private final Clock clock;

    SheetBatches(
            Inquiries inquiries,
            OrganDesks desks,
            BatchAnswers answers,
            BatchRows rows,
            PeopleAsked told,
            Divisions divisions,
            Ids ids,
            Clock clock) {
        this.inquiries = inquiries;
        this.desks = desks;
        this.answers = answers;
        this.rows = rows;
        this.told = told;
        this.divisions = divisions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The workbook of as many of those who wait as were let out, as far as one sheet holds it; each number in it is a look that is recorded. */
    Verdict<byte[]> out(SignedIn who, Export let, Words words) {
        var organ = desks.of(who);
        var id = ids.next();
        var asked = new ArrayList<AskedRow>();
        var why = words.of("candidacy.batch.look-let-out", id, let.reason(), String.valueOf(let.settledBy()));
        for (var inquiry : answers.open(who).stream().limit(let.people()).toList()) {
            var theirs = rows(inquiry, inquiries.competence(inquiry), why, who, words);
            if (asked.size() + theirs.size() > OrganSheet.MOST_ROWS) {
                break;
            }
            asked.addAll(theirs);
        }
        if (organ.isEmpty() || asked.isEmpty()) {
            return Verdict.refused(BatchRefusal.NOTHING_ASKED.of());
        }
        return Verdict.done(send(id, organ.get(), asked, who, words));
    }

    private byte[] send(UUID id, Organ organ, List<AskedRow> asked, SignedIn who, Words words) {
        var out = new Out(rows.freshKey(), desks.called(who, words), LocalDate.now(clock), asked);
        rows.send(id, organ, Inquiry.Channel.SHEET, JsonMapper.shared().writeValueAsString(out), who);
        return out.sheet(id).xlsx(words, out.key());
    }

    /** Takes a sheet back: how many inquiries it answered. */
    public Verdict<Integer> back(byte[] file, List<Words> languages, SignedIn who) {
        var sent = desks.of(who)
                .map(organ -> rows.open(organ, Inquiry.Channel.SHEET))
                .orElse(List.of());
        Verdict<Integer> answer = Verdict.refused(BatchRefusal.NOTHING_OUT.of());
        for (var one : sent) {
            var out = JsonMapper.shared().readValue(one.content(), Out.class);
            answer = ReturnedSheet.read(file, out.sheet(one.id()), out.key(), languages)
                    .answer(
                            replies -> answers.give(one.id(), answers(replies, who), Inquiry.Channel.SHEET, who),
                            Verdict::refused);
            if (!BatchAnswers.is(answer, OrganSheetRefusal.OTHER_REQUEST)) {
                return answer;
            }
        }
        return answer;
    }

    private List<AskedRow> rows(Inquiry inquiry, List<Criterion> asked, String why, SignedIn who, Words words) {
        return told.number(inquiry, why, who)
                .map(number -> asked.stream()
                        .map(criterion -> new AskedRow(
                                inquiry.id().toString(),
                                inquiry.name(),
                                words.of("candidacy.sex." + inquiry.sex()),
                                number,
                                divisions.find(inquiry.village()).orElseThrow().name(),
                                criterion.id().text(),
                                criterion.text(words.chinese())))
                        .toList())
                .orElse(List.of());
    }

    private Map<Inquiry, List<Hit>> answers(List<RowReply> replies, SignedIn who) {
        var hits = new LinkedHashMap<String, List<Hit>>();
        for (var reply : replies) {
            var theirs = hits.computeIfAbsent(reply.row().key(), key -> new ArrayList<>());
            reply.found()
                    .ifPresent(found -> theirs.add(new Hit(
                            CriterionId.of(reply.row().criterion()),
                            new FindingProof(
                                    found.number(), found.day(), found.until().orElse(null)))));
        }
        var all = new LinkedHashMap<Inquiry, List<Hit>>();
        hits.forEach((key, theirs) ->
                inquiries.find(UUID.fromString(key), who).ifPresent(inquiry -> all.put(inquiry, theirs)));
        return all;
    }
}
