package org.huanjie.discipline.misconduct.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.door.Open;
import org.huanjie.discipline.misconduct.ConcernedOffice;
import org.huanjie.discipline.misconduct.Conduct;
import org.huanjie.discipline.misconduct.ConductKinds;
import org.huanjie.discipline.misconduct.filing.BroughtFiles;
import org.huanjie.discipline.misconduct.filing.Filing;
import org.huanjie.discipline.misconduct.filing.NewReport;
import org.huanjie.discipline.misconduct.filing.Receipt;
import org.huanjie.discipline.misconduct.identity.ReporterName;
import org.huanjie.discipline.misconduct.strip.StrippedFile;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
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

/** 举报入口 — the public form. Whoever sends it is known to nobody: the veil stands before it. */
@Controller
class ReportController {

    private final Filing filing;
    private final ConductKinds kinds;
    private final BroughtFiles brought;
    private final ReportWords said;
    private final Frames frames;
    private final Clock clock;

    ReportController(
            Filing filing, ConductKinds kinds, BroughtFiles brought, ReportWords said, Frames frames, Clock clock) {
        this.filing = filing;
        this.kinds = kinds;
        this.brought = brought;
        this.said = said;
        this.frames = frames;
        this.clock = clock;
    }

    @Open
    @GetMapping("/report/{division}")
    Answer form(@PathVariable String division, HttpServletRequest request) {
        return page(division, Form.EMPTY, frames.words(request));
    }

    @Open
    @PostMapping("/report/{division}")
    Answer file(
            @PathVariable String division,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request) {
        var words = frames.words(request);
        var place = said.place(division);
        var typed = Typed.of("discipline.report.", form);
        var outcome = switch (brought.read(files)) {
            case Verdict.Done<List<StrippedFile>>(var clean) ->
                Scope.of(division).call(() -> filing.file(division, read(typed), clean, typed.text("sheet")));
            case Verdict.Refused<List<StrippedFile>>(var reasons) -> Verdict.<Filing.Filed>refused(reasons);
        };
        return outcome.answer(
                filed -> new ReportFiledPage(Receipt.of(
                        place.name(),
                        Wording.of(words, LocalDate.now(clock)),
                        filed.key(),
                        request,
                        said.lines(division, words))),
                reasons -> page(division, typed.form(reasons, words), words));
    }

    private static NewReport read(Typed typed) {
        return new NewReport(
                Conduct.of(typed.text("kind")).orElse(new Conduct("", "")),
                typed.choiceIfAny("office", ConcernedOffice.class).orElse(ConcernedOffice.NONE),
                typed.text("words"),
                new ReporterName(typed.text("name"), typed.text("contact")),
                Optional.empty());
    }

    private ReportPage page(String division, Form form, Words words) {
        var offered = kinds.on(LocalDate.now(clock));
        return new ReportPage(
                said.place(division).name(),
                ReportDoor.HOME + "/" + division,
                offered.stream()
                        .map(kind -> new Option(kind.conduct().toString(), kind.in(words.locale()), false))
                        .toList(),
                offered.stream()
                        .filter(ConductKinds.Kind::buying)
                        .map(kind -> kind.conduct().toString())
                        .collect(Collectors.joining(" ")),
                Stream.of(ConcernedOffice.values())
                        .filter(office -> office != ConcernedOffice.NONE)
                        .map(office -> new Option(office.name(), Wording.of(words, office), false))
                        .toList(),
                said.lines(division, words),
                form.value("sheet").isEmpty() ? filing.sheet() : form.value("sheet"),
                form);
    }
}
