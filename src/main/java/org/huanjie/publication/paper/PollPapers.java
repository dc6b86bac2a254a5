package org.huanjie.publication.paper;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.occasion.Arrangements;
import org.huanjie.election.occasion.Occasion;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.Setting;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.preparation.MobileVoting;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.shell.Wording;
import org.huanjie.shell.print.OfficialDraft;
import org.huanjie.shell.print.OfficialSheet.Kind;
import org.springframework.stereotype.Component;

/** 投票文书 — what is posted and filled in for the vote: 10 to 15, the proxy's card, the ballots handed over, the sheet of the count. */
@Component
class PollPapers implements PaperWriter {

    private static final int COLUMNS = 5;

    private final Arrangements arrangements;
    private final Preparation preparation;
    private final Proxies proxies;
    private final MobileVoting mobile;
    private final Candidates candidates;
    private final Rules rules;

    PollPapers(
            Arrangements arrangements,
            Preparation preparation,
            Proxies proxies,
            MobileVoting mobile,
            Candidates candidates,
            Rules rules) {
        this.rules = rules;
        this.arrangements = arrangements;
        this.preparation = preparation;
        this.proxies = proxies;
        this.mobile = mobile;
        this.candidates = candidates;
    }

    @Override
    public Set<ElectionPaper> papers() {
        return Set.of(
                ElectionPaper.VOTE,
                ElectionPaper.STAFF,
                ElectionPaper.MOBILE_BOX,
                ElectionPaper.PROXIES,
                ElectionPaper.WRITERS,
                ElectionPaper.VOID_BALLOTS,
                ElectionPaper.PROXY_CARD,
                ElectionPaper.BALLOT_HANDOVER,
                ElectionPaper.COUNT_SHEET);
    }

    @Override
    public OfficialDraft write(ElectionPaper paper, Drafting drafting) {
        return switch (paper) {
            case VOTE -> vote(drafting);
            case STAFF -> staff(drafting);
            case MOBILE_BOX -> mobileBox(drafting);
            case PROXIES -> proxies(drafting);
            case WRITERS -> writers(drafting);
            case VOID_BALLOTS -> voidBallots(drafting);
            case PROXY_CARD -> card(drafting);
            case BALLOT_HANDOVER -> handover(drafting);
            default -> countSheet(drafting);
        };
    }

    private OfficialDraft vote(Drafting drafting) {
        var words = drafting.words();
        var told = arrangements.of(drafting.election().id(), Occasion.VOTE);
        var draft = drafting.begin()
                .texts(drafting.paragraphs(
                        "VOTE",
                        drafting.day(told.map(one -> one.day()).or(() -> Optional.ofNullable(
                                drafting.election().day()))),
                        told.map(one -> one.hours(words)).orElseGet(drafting::blank),
                        told.map(one -> one.place()).orElseGet(drafting::blank),
                        told.flatMap(one -> one.manner())
                                .map(how -> Wording.of(words, how))
                                .orElseGet(drafting::blank),
                        drafting.cite("R-PL-1"),
                        told.filter(one -> !one.stations().isEmpty())
                                .map(one -> words.of("paper.stations", Wording.of(words, one.stations())))
                                .orElse(""),
                        drafting.occasion()));
        told.filter(one -> one.isCorrection())
                .ifPresent(one -> draft.texts(drafting.paragraphs("VOTE.corrected", one.why())));
        return drafting.signed(
                draft,
                told.map(one -> one.publishedAt()
                        .atZoneSameInstant(java.time.ZoneId.of("Asia/Shanghai"))
                        .toLocalDate()));
    }

    private OfficialDraft staff(Drafting drafting) {
        var words = drafting.words();
        var setup = preparation.of(drafting.election().id());
        var rows = Stream.of(Duty.values())
                .filter(duty -> duty != Duty.WRITER)
                .map(duty -> List.of(
                        Wording.of(words, duty),
                        Wording.of(
                                words,
                                setup.staff().stream()
                                        .filter(member -> member.duty() == duty)
                                        .map(member -> member.name())
                                        .toList())))
                .filter(row -> setup.staff().isEmpty() || !row.getLast().isEmpty())
                .toList();
        return posted(
                drafting.begin()
                        .texts(drafting.paragraphs("STAFF"))
                        .table(Kind.PLAIN, drafting.heads("STAFF"), rows),
                drafting);
    }

    private OfficialDraft mobileBox(Drafting drafting) {
        var draft = drafting.begin().texts(drafting.paragraphs("MOBILE_BOX"));
        var names = named(drafting)
                ? mobile.published(drafting.election().id()).stream()
                        .map(voter -> drafting.words().of("public.mobile-voter", voter.name(), voter.group()))
                        .toList()
                : List.<String>of();
        names(draft, names, drafting).texts(named(drafting) ? List.of() : drafting.paragraphs("NAMES_OVER"));
        return posted(draft, drafting);
    }

    private OfficialDraft proxies(Drafting drafting) {
        var words = drafting.words();
        var rows = named(drafting)
                ? proxies.published(drafting.election().id()).stream()
                        .map(one -> List.of(
                                one.principalName(), one.agentName(), words.of("polling.kinship." + one.kinship())))
                        .toList()
                : List.<List<String>>of();
        return posted(
                drafting.begin()
                        .texts(drafting.paragraphs("PROXIES", drafting.cite("R-PX-1"), drafting.cite("R-PX-2")))
                        .table(Kind.PEN, drafting.heads("PROXIES"), rows, 6)
                        .texts(named(drafting) ? List.of() : drafting.paragraphs("NAMES_OVER")),
                drafting);
    }

    private OfficialDraft writers(Drafting drafting) {
        var names = preparation.of(drafting.election().id()).staff().stream()
                .filter(member -> member.duty() == Duty.WRITER)
                .map(member -> member.name())
                .toList();
        return posted(
                names(drafting.begin().texts(drafting.paragraphs("WRITERS")), names, drafting), drafting);
    }

    private static OfficialDraft names(OfficialDraft draft, List<String> names, Drafting drafting) {
        return names.isEmpty()
                ? draft.table(Kind.PEN, drafting.heads("NAMES"), List.of(), 6)
                : draft.names(names, COLUMNS);
    }

    private static OfficialDraft card(Drafting drafting) {
        var draft = drafting.begin()
                .texts(drafting.paragraphs(
                        "PROXY_CARD", drafting.day(drafting.election().day()), drafting.cite("R-PX-1")))
                .table(Kind.FIELDS, List.of(), fields(drafting, "PROXY_CARD"));
        return drafting.signed(draft, Optional.empty());
    }

    // how far too many names for one post reach is the village's own rule (R-BV-2)
    private OfficialDraft voidBallots(Drafting drafting) {
        var scope = rules.settings(drafting.election().id()).value(Setting.OVERVOTE_SCOPE);
        var reach = drafting.words().of("paper.void-scope." + scope);
        return posted(drafting.begin().texts(drafting.paragraphs("VOID_BALLOTS", reach)), drafting);
    }

    private OfficialDraft handover(Drafting drafting) {
        int received = preparation.of(drafting.election().id()).received();
        var rows = preparation.of(drafting.election().id()).desks().stream()
                .map(desk -> List.of(desk.name(), Integer.toString(desk.given()), "", ""))
                .toList();
        return drafting.signedBy(
                drafting.begin()
                        .texts(drafting.paragraphs(
                                "BALLOT_HANDOVER",
                                drafting.day(drafting.election().day()),
                                received == 0 ? drafting.blank() : Integer.toString(received)))
                        .table(Kind.PEN, drafting.heads("BALLOT_HANDOVER"), rows, 6)
                        .texts(drafting.paragraphs("BALLOT_HANDOVER.after")),
                "handing-over",
                "taking-over",
                "scrutineers");
    }

    private OfficialDraft countSheet(Drafting drafting) {
        var words = drafting.words();
        var rows = candidates.published(drafting.election().id()).stream()
                .sorted(java.util.Comparator.comparing(Candidate::post))
                .map(one -> List.of(Wording.of(words, one.post()), one.name(), "", ""))
                .toList();
        return drafting.signedBy(
                drafting.begin()
                        .line(words.of("paper.count.figures"))
                        .table(Kind.PEN, drafting.heads("COUNT_SHEET"), rows, rows.size() + 5)
                        .texts(drafting.paragraphs("COUNT_SHEET")),
                "caller-teller",
                "scrutineers");
    }

    // names of those who are away or cannot come are public as long as the law has them published, and no longer
    private static boolean named(Drafting drafting) {
        return !drafting.election().reached(Stage.DECLARED);
    }

    private static OfficialDraft posted(OfficialDraft draft, Drafting drafting) {
        return drafting.signed(draft, Optional.empty());
    }

    static List<List<String>> fields(Drafting drafting, String key) {
        return drafting.heads(key).stream().map(head -> List.of(head, "")).toList();
    }
}
