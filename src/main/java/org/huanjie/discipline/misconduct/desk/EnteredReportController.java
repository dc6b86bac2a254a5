package org.huanjie.discipline.misconduct.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.veil.LargeFiles;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.ConcernedOffice;
import org.huanjie.discipline.misconduct.Conduct;
import org.huanjie.discipline.misconduct.ConductKinds;
import org.huanjie.discipline.misconduct.MisconductRefusal;
import org.huanjie.discipline.misconduct.ReportChannel;
import org.huanjie.discipline.misconduct.ReportId;
import org.huanjie.discipline.misconduct.filing.BroughtFiles;
import org.huanjie.discipline.misconduct.filing.Filing;
import org.huanjie.discipline.misconduct.filing.NewReport;
import org.huanjie.discipline.misconduct.filing.Receipt;
import org.huanjie.discipline.misconduct.identity.ReporterName;
import org.huanjie.discipline.misconduct.strip.StrippedFile;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.ReportingLines;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.huanjie.store.scope.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 登记入口 — writes down a report that came by telephone, letter or in person, and hands its key over. */
@Controller
class EnteredReportController {

    private final Filing filing;
    private final ConductKinds kinds;
    private final BroughtFiles brought;
    private final Divisions divisions;
    private final ReportingLines reporting;
    private final Frames frames;
    private final Clock clock;

    EnteredReportController(
            Filing filing,
            ConductKinds kinds,
            BroughtFiles brought,
            Divisions divisions,
            ReportingLines reporting,
            Frames frames,
            Clock clock) {
        this.filing = filing;
        this.kinds = kinds;
        this.brought = brought;
        this.divisions = divisions;
        this.reporting = reporting;
        this.frames = frames;
        this.clock = clock;
    }

    @Allowed(to = Permission.ORGANIZE)
    @GetMapping(CaseAddress.HOME + "/{division}/new")
    Answer form(@PathVariable String division, HttpServletRequest request) {
        return page(division, Optional.empty(), Form.EMPTY, frames.words(request));
    }

    @Allowed(to = Permission.ORGANIZE)
    @LargeFiles
    @PostMapping(CaseAddress.HOME + "/{division}/new")
    Answer enter(
            @PathVariable String division,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            SignedIn who,
            HttpServletRequest request) {
        var words = frames.words(request);
        var typed = Typed.of("discipline.report.", form);
        var about = typed.text("about").isEmpty() ? division : typed.text("about");
        var entered = switch (brought.read(files)) {
            case Verdict.Done<List<StrippedFile>>(var clean) -> entered(about, typed, clean, who);
            case Verdict.Refused<List<StrippedFile>>(var reasons) -> Verdict.<Filing.Filed>refused(reasons);
        };
        return entered.answer(
                filed -> page(division, Optional.of(receipt(about, filed, words, request)), Form.EMPTY, words),
                reasons -> page(division, Optional.empty(), typed.form(reasons, words), words));
    }

    private Verdict<Filing.Filed> entered(String about, Typed typed, List<StrippedFile> files, SignedIn who) {
        if (divisions.find(about).isEmpty()) {
            return Verdict.refused(MisconductRefusal.PLACE.of().at("about"));
        }
        var channel = typed.choiceIfAny("channel", ReportChannel.class).orElse(ReportChannel.PUBLIC_PAGE);
        return Scope.of(about).call(() -> filing.enter(about, read(typed), channel, files, who));
    }

    private static NewReport read(Typed typed) {
        return new NewReport(
                Conduct.of(typed.text("kind")).orElse(new Conduct("", "")),
                typed.choiceIfAny("office", ConcernedOffice.class).orElse(ConcernedOffice.NONE),
                typed.text("words"),
                new ReporterName(typed.text("name"), typed.text("contact")),
                ReportId.of(typed.text("retaliation")));
    }

    private Receipt receipt(String about, Filing.Filed filed, Words words, HttpServletRequest request) {
        return Receipt.of(
                divisions.find(about).map(Division::name).orElse(about),
                Wording.of(words, LocalDate.now(clock)),
                filed.key(),
                request,
                reporting.of(about, words));
    }

    /** What lies below the office: towns with their villages, or villages, in the order of the divisions. */
    private List<Option> places(String division) {
        return divisions.below(division).stream()
                .flatMap(below -> Stream.concat(
                        Stream.of(new Option(below.code(), below.name(), false)),
                        divisions.below(below.code()).stream()
                                .map(one -> new Option(one.code(), below.name() + one.name(), false))))
                .toList();
    }

    private EnteredReportPage page(String division, Optional<Receipt> receipt, Form form, Words words) {
        return new EnteredReportPage(
                divisions.find(division).orElseThrow(NoSuchPage::new).name(),
                CaseAddress.HOME + "/" + division + "/new",
                Stream.of(ReportChannel.values())
                        .filter(channel -> channel != ReportChannel.PUBLIC_PAGE)
                        .map(channel -> new Option(channel.name(), Wording.of(words, channel), false))
                        .toList(),
                places(division),
                kinds.on(LocalDate.now(clock)).stream()
                        .map(kind -> new Option(kind.conduct().toString(), kind.in(words.locale()), false))
                        .toList(),
                CaseActs.options(ConcernedOffice.values(), words),
                receipt,
                form);
    }
}
