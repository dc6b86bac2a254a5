package org.huanjie.messaging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.messaging.mailing.KeptTemplate;
import org.huanjie.messaging.mailing.Templates;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.template.TemplateDraft;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 模板入口 — a county's office writes its templates; who sends reads them, with a preview in both languages. */
@Controller
class TemplatesController {

    private static final int LONGEST = 2_000;

    private final Templates templates;
    private final TemplatePages pages;
    private final Frames frames;

    TemplatesController(Templates templates, TemplatePages pages, Frames frames) {
        this.templates = templates;
        this.pages = pages;
        this.frames = frames;
    }

    @Allowed(to = Permission.ORGANIZE)
    @GetMapping(TemplatePages.HOME)
    Answer list(SignedIn who, HttpServletRequest request) {
        return pages.list(templates.all(who.division()), writes(who), frames.words(request));
    }

    @Allowed(Role.COUNTY_OFFICE)
    @GetMapping(TemplatePages.HOME + "/new")
    Answer fresh(HttpServletRequest request) {
        var words = frames.words(request);
        return pages.fresh(words.of("messaging.template.new"), Form.EMPTY, words);
    }

    @Allowed(to = Permission.ORGANIZE)
    @GetMapping(TemplatePages.HOME + "/{template}")
    Answer one(@PathVariable UUID template, SignedIn who, HttpServletRequest request) {
        var kept = find(template, who);
        return pages.one(kept, writes(who), TemplatePages.filled(kept.text()), frames.words(request));
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping(TemplatePages.HOME)
    Answer keep(@RequestParam Map<String, String> form, SignedIn who, HttpServletRequest request) {
        var words = frames.words(request);
        var typed = Typed.of("messaging.template.", form);
        return switch (keep(typed, Optional.empty(), who)) {
            case Verdict.Done<UUID>(var id) -> kept(id);
            case Verdict.Refused<UUID>(var reasons) ->
                pages.fresh(words.of("messaging.template.new"), typed.form(reasons, words), words);
        };
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping(TemplatePages.HOME + "/{template}")
    Answer change(
            @PathVariable UUID template,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var words = frames.words(request);
        var before = find(template, who);
        var typed = Typed.of("messaging.template.", form);
        return switch (keep(typed, Optional.of(template), who)) {
            case Verdict.Done<UUID>(var id) -> kept(id);
            case Verdict.Refused<UUID>(var reasons) -> pages.one(before, true, typed.form(reasons, words), words);
        };
    }

    @AsksFirst
    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping(TemplatePages.HOME + "/{template}/retire")
    Answer retire(
            @PathVariable UUID template,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = frames.words(request);
        var asking = retiring(find(template, who), words);
        return asking.unlessConfirmed(shown, words).orElseGet(() -> switch (templates.retire(
                who.division(), template, who)) {
            case Verdict.Done<Verdict.Nothing> done ->
                Redirect.to(TemplatePages.HOME, "messaging.template.retired-notice");
            case Verdict.Refused<Verdict.Nothing>(var reasons) -> asking.refused(Reason.refusals(words, reasons));
        });
    }

    private Verdict<UUID> keep(Typed typed, Optional<UUID> known, SignedIn who) {
        var purpose = typed.choice("purpose", Purpose.class);
        var draft = new TemplateDraft(
                typed.text("name"),
                purpose.orElse(Purpose.DUTY),
                typed.textIfAny("chinese", LONGEST),
                typed.textIfAny("english", LONGEST));
        return typed.faults().isEmpty()
                ? templates.keep(who.division(), known, draft, who)
                : Verdict.refused(Stream.concat(typed.faults().stream(), draft.faults().stream())
                        .toList());
    }

    private static Answer kept(UUID id) {
        return Redirect.to(TemplatePages.HOME + "/" + id, "messaging.template.kept-notice");
    }

    private static ConfirmPage retiring(KeptTemplate kept, Words words) {
        var address = TemplatePages.HOME + "/" + kept.id();
        return ConfirmPage.asks(
                        words.of("messaging.template.retire.title", kept.text().name()),
                        address + "/retire",
                        words.of("messaging.template.retire"),
                        new ConfirmPage.Back(kept.text().name(), address))
                .follows(words.of("messaging.template.retire.follows"))
                .page();
    }

    private KeptTemplate find(UUID template, SignedIn who) {
        return templates.find(who.division(), template).orElseThrow(NoSuchPage::new);
    }

    private static boolean writes(SignedIn who) {
        return Templates.mayWrite(who.division(), who);
    }
}
