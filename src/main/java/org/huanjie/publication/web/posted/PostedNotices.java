package org.huanjie.publication.web.posted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huanjie.election.occasion.Occasion;
import org.huanjie.election.paper.Document;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.paper.PaperNumber;
import org.huanjie.election.paper.PaperNumbers;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Stage;
import org.huanjie.publication.PublicVillage;
import org.huanjie.publication.PublicVillage.PublicElection;
import org.huanjie.publication.notice.NoticeController;
import org.huanjie.publication.notice.SeatNoticeController;
import org.huanjie.publication.notice.SupervisorsNoticeController;
import org.huanjie.seat.history.EndingRows;
import org.huanjie.seat.recall.Petitions;
import org.huanjie.shell.Words;
import org.huanjie.store.scope.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 公示公告簿 — which notices of a village are posted, and since when. Those that name people of the roll, or tell more of a candidate than the public
 * page does, hang in the village alone.
 */
@Component
public class PostedNotices {

    /** What is read at an address of its own here; the others have theirs where their facts are. */
    private static final Set<ElectionPaper> WRITTEN_HERE = EnumSet.of(
            ElectionPaper.ELECTION_DAY,
            ElectionPaper.BY_ELECTION,
            ElectionPaper.COMMITTEE,
            ElectionPaper.REGISTRATION,
            ElectionPaper.VOTE,
            ElectionPaper.RECALL_VOTE,
            ElectionPaper.VOID_BALLOTS,
            ElectionPaper.MEETING_RESULT);

    private final PaperNumbers numbers;
    private final Documents documents;
    private final EndingRows endings;
    private final Petitions petitions;

    PostedNotices(PaperNumbers numbers, Documents documents, EndingRows endings, Petitions petitions) {
        this.numbers = numbers;
        this.documents = documents;
        this.endings = endings;
        this.petitions = petitions;
    }

    /** The last first. */
    public List<PostedNotice> of(PublicVillage record, Words words) {
        return Scope.of(record.village().code()).call(() -> {
            var all = new ArrayList<PostedNotice>();
            var numbered = numbers.of(record.village().code());
            vote(record).ifPresent(vote -> ofVote(vote, numbered, words, all));
            supervisors(record, numbered, words, all);
            ofSeats(record.village().code(), words, all);
            return all.stream()
                    .sorted(Comparator.comparing(PostedNotice::on).reversed())
                    .toList();
        });
    }

    /** Whether this paper of the village is posted and read here. */
    boolean isPosted(PublicVillage record, ElectionPaper paper) {
        return vote(record)
                .filter(vote -> WRITTEN_HERE.contains(paper))
                .flatMap(vote -> Scope.of(record.village().code()).call(() -> on(paper, vote)))
                .isPresent();
    }

    private static String path(String village, ElectionPaper paper) {
        return "/v/" + village + "/notices/" + paper.slug() + ".pdf";
    }

    private static Optional<PublicElection> vote(PublicVillage record) {
        return record.elections().stream()
                .filter(one -> one.election().body() == Body.VILLAGERS_COMMITTEE)
                .reduce((earlier, later) -> later);
    }

    private void ofVote(
            PublicElection vote, Map<ElectionPaper, PaperNumber> numbered, Words words, List<PostedNotice> all) {
        var village = vote.election().village();
        for (var paper : WRITTEN_HERE) {
            on(paper, vote).ifPresent(day -> all.add(new PostedNotice(
                    titled(numbered.get(paper), words), day, path(village, paper))));
        }
        var result = ElectionPaper.result(vote.election().procedure());
        if (!WRITTEN_HERE.contains(result) && vote.result().isPresent() && vote.voiding().isEmpty()) {
            vote.enteredOn(Stage.DECLARED)
                    .ifPresent(day -> all.add(new PostedNotice(
                            titled(numbered.get(result), words),
                            day,
                            NoticeController.path(village, Body.VILLAGERS_COMMITTEE))));
        }
    }

    private static void supervisors(
            PublicVillage record, Map<ElectionPaper, PaperNumber> numbered, Words words, List<PostedNotice> all) {
        record.elections().stream()
                .filter(one -> one.election().body() == Body.SUPERVISORY_COMMITTEE
                        && !one.list().chosen().isEmpty())
                .reduce((earlier, later) -> later)
                .flatMap(one -> one.enteredOn(Stage.DECLARED))
                .ifPresent(day -> all.add(new PostedNotice(
                        titled(numbered.get(ElectionPaper.SUPERVISORS), words),
                        day,
                        SupervisorsNoticeController.path(record.village().code()))));
    }

    private void ofSeats(String village, Words words, List<PostedNotice> all) {
        for (var row : endings.of(village)) {
            if (row.announced() != null) {
                all.add(new PostedNotice(
                        words.of("public.notice.seat", row.name()),
                        row.announced(),
                        SeatNoticeController.path(village, row.id())));
            }
        }
        petitions.of(village).stream()
                .filter(one -> one.recall() != null)
                .findFirst()
                .ifPresent(one -> all.add(new PostedNotice(
                        words.of("notice.petition.title"), one.filed(), SeatNoticeController.recall(village))));
    }

    private static String titled(@Nullable PaperNumber number, Words words) {
        var known = Objects.requireNonNull(number);
        return known.number().isEmpty()
                ? known.titled(words)
                : words.of("public.notice.numbered", known.titled(words), known.number());
    }

    /** Since when it is posted: by its own record, or by the stage that it belongs to. */
    private Optional<LocalDate> on(ElectionPaper paper, PublicElection vote) {
        var election = vote.election();
        if (!paper.isOf(election.procedure())) {
            return Optional.empty();
        }
        return switch (paper) {
            case COMMITTEE -> vote.enteredOn(Stage.COMMITTEE_CHOSEN);
            case REGISTRATION -> vote.enteredOn(Stage.REGISTERING);
            case MEETING_RESULT -> vote.enteredOn(Stage.DECLARED);
            case VOTE, RECALL_VOTE -> arranged(vote);
            case VOID_BALLOTS -> documents.of(election.id()).stream()
                    .filter(one -> one.kind() == DocumentKind.VOID_BALLOT_RULES)
                    .findFirst()
                    .map(Document::dated);
            default -> vote.enteredOn(election.table().stages().get(1));
        };
    }

    private static Optional<LocalDate> arranged(PublicElection vote) {
        return vote.list().arrangements().stream()
                .filter(one -> one.occasion() == Occasion.VOTE)
                .findFirst()
                .map(one -> one.publishedAt().toLocalDate());
    }
}
