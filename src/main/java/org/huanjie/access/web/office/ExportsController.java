package org.huanjie.access.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.account.Export;
import org.huanjie.access.account.Exports;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 批量携出 — the county's office lets out what another asked to take (R-PD-8); the auditor sees it. */
@Controller
class ExportsController {

    private static final String PATH = "/exports";

    private final Exports exports;
    private final Frames frames;
    private final Clock clock;

    ExportsController(Exports exports, Frames frames, Clock clock) {
        this.exports = exports;
        this.frames = frames;
        this.clock = clock;
    }

    @Allowed(to = Permission.SEE_OFFICE)
    @GetMapping(PATH)
    Answer list(SignedIn who, HttpServletRequest request) {
        return page(who, List.of(), frames.words(request));
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping(PATH + "/{export}/allow")
    Answer allow(@PathVariable UUID export, SignedIn who, HttpServletRequest request) {
        return answer(exports.allow(export, who), "exports.allowed", who, request);
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping(PATH + "/{export}/refuse")
    Answer refuse(@PathVariable UUID export, SignedIn who, HttpServletRequest request) {
        return answer(exports.refuse(export, who), "exports.refused-done", who, request);
    }

    private Answer answer(Verdict<?> verdict, String done, SignedIn who, HttpServletRequest request) {
        return verdict.answer(
                value -> Redirect.to(PATH, done), reasons -> page(who, reasons, frames.words(request)));
    }

    private ExportsPage page(SignedIn who, List<Reason> refused, Words words) {
        boolean office = who.role() == Role.COUNTY_OFFICE;
        return new ExportsPage(
                exports.within(who.division()).stream()
                        .map(export -> line(export, office, words))
                        .toList(),
                Form.refused(Map.of(), Reason.said(words, refused)));
    }

    private ExportsPage.Line line(Export export, boolean office, Words words) {
        boolean ready = export.ready(OffsetDateTime.now(clock));
        return new ExportsPage.Line(
                PATH + "/" + export.id(),
                words.of("exports.what." + export.what(), export.people()),
                words.of("exports.asked", export.askedBy(), Wording.of(words, export.askedAt())),
                export.reason(),
                state(export, ready, words),
                office && export.waits(),
                office && (export.waits() || ready));
    }

    private static String state(Export export, boolean ready, Words words) {
        var taken = export.takenAt();
        if (taken != null) {
            return words.of("exports.state.taken", by(export), Wording.of(words, taken));
        }
        if (export.waits()) {
            return words.of("exports.state.waits");
        }
        return words.of(ready ? "exports.state.ready" : let(export) ? "exports.state.over" : "exports.state.refused", by(export));
    }

    private static boolean let(Export export) {
        return Boolean.TRUE.equals(export.allowed());
    }

    private static String by(Export export) {
        return String.valueOf(export.settledBy());
    }
}
